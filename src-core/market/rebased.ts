import type { IsoDate } from './dates';

/** A price as a level: what 100 of the base day became. */
export interface Level {
  /** Session, counted from the event's. */
  t: number;
  /** Null for the close before the first return: windows of returns do not name its day. */
  date: IsoDate | null;
  level: number;
}

/** Simple returns by session: the first belongs to session `from`, and each ends on its date. */
export interface ReturnsBySession {
  from: number;
  dates: readonly IsoDate[];
  returns: readonly number[];
}

/**
 * Prices rebuilt from simple returns, the last close before the event being 100; where the returns
 * begin later, the close before the first of them.
 */
export function rebase({ from, dates, returns }: ReturnsBySession): Level[] {
  const base = Math.max(-1, from - 1);
  const levels: Level[] = [{ t: from - 1, date: null, level: 1 }];
  returns.forEach((value, index) => {
    levels.push({
      t: from + index,
      date: dates[index]!,
      level: levels.at(-1)!.level * (1 + value),
    });
  });
  const unit = levels.find(({ t }) => t === base)?.level ?? levels.at(-1)!.level;
  return levels.map((one) => ({ ...one, level: (100 * one.level) / unit }));
}

/** How far each level lies below the highest so far: 0 at a high, −0.17 after a fall of 17 %. */
export function belowHigh(levels: readonly Level[]): number[] {
  let high = 0;
  return levels.map(({ level }) => {
    high = Math.max(high, level);
    return level / high - 1;
  });
}
