/** A calendar day, `2023-10-17`. Written so, days sort as text. */
export type IsoDate = string;

/** From a day (included) to a day (excluded); `null` means open at that end. */
export interface Period {
  from: IsoDate | null;
  until: IsoDate | null;
}

export const since = (from: IsoDate): Period => ({ from, until: null });
export const between = (from: IsoDate, until: IsoDate): Period => ({ from, until });

export function includes(period: Period, day: IsoDate): boolean {
  return (
    (period.from === null || period.from <= day) && (period.until === null || day < period.until)
  );
}
