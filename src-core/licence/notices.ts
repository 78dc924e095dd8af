import { isArmsEmbargoedOrMacau, isChina } from './destinations';
import type { IsoDate } from './period';
import type { Source } from './source';

/**
 * A letter to one company that its named product needs a licence. No threshold was published, so
 * there is nothing to compute: the product's name decides. ("… and chips that match it" stays out
 * for the same reason.)
 */
export interface Notice {
  products: readonly string[];
  from: IsoDate;
  /** Who may not be shipped to without a licence, as the company reported the letter. */
  reaches: 'china-and-russia' | 'd5-and-macau';
  /** From this day on licences were reported as granted. */
  licencesFrom: IsoDate | null;
  source: Source;
}

const asOf: IsoDate = '2026-11-24';

export const notices: readonly Notice[] = [
  {
    products: ['A100', 'H100'],
    from: '2022-08-26',
    reaches: 'china-and-russia',
    licencesFrom: null,
    source: { cite: 'NVIDIA 8-K of 2022-08-31', confidence: 'quoted', asOf },
  },
  {
    products: ['H20'],
    from: '2025-04-09',
    reaches: 'd5-and-macau',
    licencesFrom: '2025-08-08',
    source: { cite: 'NVIDIA 8-K filed 2025-04-15', confidence: 'quoted', asOf },
  },
  {
    products: ['MI308'],
    from: '2025-04-15',
    reaches: 'd5-and-macau',
    licencesFrom: '2025-08-08',
    source: { cite: 'AMD 8-K of 2025-04-15', confidence: 'quoted', asOf },
  },
];

/** Model names are words of the product's name: "H20" is not in "H200 SXM". */
function names(product: string, model: string): boolean {
  return product
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .includes(model);
}

function reachesPlace(notice: Notice, place: string, day: IsoDate): boolean | null {
  switch (notice.reaches) {
    case 'china-and-russia':
      return isChina(place) || place === 'RU';
    case 'd5-and-macau':
      return isArmsEmbargoedOrMacau(place, day);
  }
}

/** The notice that asks for a licence for this product to this place or customer, if any. */
export function noticeFor(
  product: string,
  shipment: { date: IsoDate; destination: string; headquarters: string },
): Notice | null {
  const { date, destination, headquarters } = shipment;
  return (
    notices.find(
      (notice) =>
        notice.from <= date &&
        notice.products.some((model) => names(product, model)) &&
        (reachesPlace(notice, destination, date) === true ||
          (notice.reaches === 'd5-and-macau' && reachesPlace(notice, headquarters, date) === true)),
    ) ?? null
  );
}
