import { includes, type IsoDate, type Period } from './period';
import type { Confidence } from './source';

/**
 * Places whose country groups we can state, by ISO 3166 code. Any other place is not guessed at:
 * its standing is unknown. Groups: 15 CFR 740, Supplement No. 1.
 */
export type CountryGroup = 'A:5' | 'A:6' | 'D:1' | 'D:4' | 'D:5';

interface Membership {
  group: CountryGroup;
  period: Period;
}

export interface Place {
  code: string;
  groups: readonly Membership[];
  /** `memory`: from general knowledge, not re-read; nothing is asked about it as a fact. */
  confidence: Confidence;
  source: string;
}

const always: Period = { from: null, until: null };
const alwaysIn = (...groups: CountryGroup[]): Membership[] =>
  groups.map((group) => ({ group, period: always }));

const supplement = '15 CFR 740 Supp. 1, reproduction checked 2026-06-20';
const nvidia2023 = 'NVIDIA 8-K of 2023-10-17';
const unread = '15 CFR 740 Supp. 1, not re-read';

const inA5 = (code: string): Place => ({
  code,
  groups: alwaysIn('A:5'),
  confidence: 'quoted',
  source: supplement,
});
const inA6 = (code: string): Place => ({
  code,
  groups: alwaysIn('A:6'),
  confidence: 'quoted',
  source: supplement,
});
const inD5 = (code: string): Place => ({
  code,
  groups: alwaysIn('D:5'),
  confidence: 'memory',
  source: unread,
});

export const places: readonly Place[] = [
  // The EAR treat Hong Kong as part of China since 2020-12-23 (85 FR 83765); Macau stays apart.
  {
    code: 'CN',
    groups: alwaysIn('D:1', 'D:5'),
    confidence: 'quoted',
    source: 'BIS guidance of 2026-05-31',
  },
  {
    code: 'HK',
    groups: alwaysIn('D:1', 'D:5'),
    confidence: 'quoted',
    source: 'BIS guidance of 2026-05-31',
  },
  // No Country Group holds the United States itself.
  { code: 'US', groups: [], confidence: 'memory', source: unread },
  { code: 'MO', groups: alwaysIn('D:1'), confidence: 'memory', source: unread },
  { code: 'SA', groups: alwaysIn('D:4'), confidence: 'quoted', source: nvidia2023 },
  { code: 'VN', groups: alwaysIn('D:1'), confidence: 'quoted', source: nvidia2023 },
  {
    code: 'AE',
    groups: [
      { group: 'D:4', period: { from: null, until: '2026-07-10' } },
      { group: 'A:5', period: { from: '2026-07-10', until: null } },
    ],
    confidence: 'quoted',
    source: `${nvidia2023}; 91 FR 43034`,
  },
  ...['AU', 'CA', 'DE', 'FR', 'GB', 'JP', 'KR', 'NL'].map(inA5),
  ...['IL', 'SG', 'TW'].map(inA6),
  ...['BY', 'CU', 'IR', 'KP', 'MM', 'RU', 'SY', 'VE'].map(inD5),
];

const byCode = new Map(places.map((place) => [place.code, place]));

export function placeOf(code: string): Place | null {
  return byCode.get(code) ?? null;
}

/** China with Hong Kong. */
export const isChina = (code: string) => code === 'CN' || code === 'HK';
export const isMacau = (code: string) => code === 'MO';

function isIn(code: string, day: IsoDate, groups: readonly CountryGroup[]): boolean | null {
  const place = placeOf(code);
  if (place === null) return null;
  return place.groups.some(({ group, period }) => groups.includes(group) && includes(period, day));
}

/** Country Group D:5 (arms embargo) or Macau; `null` where the groups are not known. */
export function isArmsEmbargoedOrMacau(code: string, day: IsoDate): boolean | null {
  return isMacau(code) ? true : isIn(code, day, ['D:5']);
}

/** In D:1, D:4 or D:5 and not also in A:5 or A:6: the destinations of the 2023 rule. */
export function isInScopeOf2023(code: string, day: IsoDate): boolean | null {
  const listed = isIn(code, day, ['D:1', 'D:4', 'D:5']);
  const excepted = isIn(code, day, ['A:5', 'A:6']);
  return listed === null || excepted === null ? null : listed && !excepted;
}

/** Macau joined the 2022 rule by 88 FR 2821, effective 2023-01-17. */
export function isInScopeOf2022(code: string, day: IsoDate): boolean {
  return isChina(code) || (isMacau(code) && day >= '2023-01-17');
}
