import type { Quantities } from './figures';

/** `none` means that no 3A090 paragraph applies; other controls may still ask for a licence. */
export type ControlledParagraph = '3A090' | '3A090.a' | '3A090.b' | '3A090.c';
export type Paragraph = ControlledParagraph | 'none' | 'undecided';

/** `at-least` and `at-most` take the threshold itself in; `below` and `above` leave it out. */
export type Direction = 'at-least' | 'at-most' | 'below' | 'above' | 'is';

type NumericQuantity = Exclude<keyof Quantities, 'dataCentre' | 'standAloneMemory'>;
type Condition =
  | {
      quantity: NumericQuantity;
      direction: Exclude<Direction, 'is'>;
      threshold: number;
    }
  | { quantity: 'dataCentre' | 'standAloneMemory'; direction: 'is'; threshold: boolean };

/** One comparison of the text. `test` is a stable code: the catalogue has its words. */
export type Criterion = Condition & { test: TestCode; cite: string };

export type TestCode =
  | '2022-io'
  | '2022-tpp'
  | 'note2-data-centre'
  | 'note2-tpp'
  | 'a.1-tpp'
  | 'a.2-tpp'
  | 'a.2-density'
  | 'b.1-tpp-from'
  | 'b.1-tpp-below'
  | 'b.1-density-from'
  | 'b.1-density-below'
  | 'b.2-tpp'
  | 'b.2-density-from'
  | 'b.2-density-below'
  | 'c-stand-alone'
  | 'c-density'
  | 'limit-tpp'
  | 'limit-memory';

export type BranchCode = '2022' | 'note2' | 'a.1' | 'a.2' | 'b.1' | 'b.2' | 'c';

/** Tests that must all hold together. */
export interface Branch {
  code: BranchCode;
  tests: readonly Criterion[];
}

/** A text of 3A090: its exemption and its paragraphs, in the order in which they are asked. */
export interface Criteria {
  /** Takes chips out of paragraphs .a and .b. It says nothing about memory on its own. */
  note2: Branch | null;
  branches: readonly (Branch & { paragraph: ControlledParagraph })[];
}

const at2022 = '87 FR 62186, ECCN 3A090.a';

/** Both tests at once: slowing the link alone was enough to get out. */
export const criteria2022: Criteria = {
  note2: null,
  branches: [
    {
      code: '2022',
      paragraph: '3A090',
      tests: [
        {
          test: '2022-io',
          quantity: 'ioGBps',
          direction: 'at-least',
          threshold: 600,
          cite: at2022,
        },
        { test: '2022-tpp', quantity: 'tpp', direction: 'at-least', threshold: 4800, cite: at2022 },
      ],
    },
  ],
};

const at2023 = (place: string) => `88 FR 73458, ECCN ${place}`;
const tppFrom = { quantity: 'tpp', direction: 'at-least' } as const;
const tppBelow = { quantity: 'tpp', direction: 'below' } as const;
const densityFrom = { quantity: 'performanceDensity', direction: 'at-least' } as const;
const densityBelow = { quantity: 'performanceDensity', direction: 'below' } as const;
const [a1, a2, b1, b2] = ['3A090.a.1', '3A090.a.2', '3A090.b.1', '3A090.b.2'].map(at2023) as [
  string,
  string,
  string,
  string,
];
const note2 = at2023('3A090 Note 2');

/** The link test is gone; performance density closes the way out by many small chips. */
export const criteria2023: Criteria = {
  note2: {
    code: 'note2',
    tests: [
      {
        test: 'note2-data-centre',
        quantity: 'dataCentre',
        direction: 'is',
        threshold: false,
        cite: note2,
      },
      { test: 'note2-tpp', ...tppBelow, threshold: 4800, cite: note2 },
    ],
  },
  branches: [
    {
      code: 'a.1',
      paragraph: '3A090.a',
      tests: [{ test: 'a.1-tpp', ...tppFrom, threshold: 4800, cite: a1 }],
    },
    {
      code: 'a.2',
      paragraph: '3A090.a',
      tests: [
        { test: 'a.2-tpp', ...tppFrom, threshold: 1600, cite: a2 },
        { test: 'a.2-density', ...densityFrom, threshold: 5.92, cite: a2 },
      ],
    },
    {
      code: 'b.1',
      paragraph: '3A090.b',
      tests: [
        { test: 'b.1-tpp-from', ...tppFrom, threshold: 2400, cite: b1 },
        { test: 'b.1-tpp-below', ...tppBelow, threshold: 4800, cite: b1 },
        { test: 'b.1-density-from', ...densityFrom, threshold: 1.6, cite: b1 },
        { test: 'b.1-density-below', ...densityBelow, threshold: 5.92, cite: b1 },
      ],
    },
    {
      code: 'b.2',
      paragraph: '3A090.b',
      tests: [
        { test: 'b.2-tpp', ...tppFrom, threshold: 1600, cite: b2 },
        { test: 'b.2-density-from', ...densityFrom, threshold: 3.2, cite: b2 },
        { test: 'b.2-density-below', ...densityBelow, threshold: 5.92, cite: b2 },
      ],
    },
  ],
};

const at2024 = '89 FR 96790, ECCN 3A090.c';

/** The 2023 text with high-bandwidth memory added as paragraph .c. */
export const criteria2024: Criteria = {
  note2: criteria2023.note2,
  branches: [
    ...criteria2023.branches,
    {
      code: 'c',
      paragraph: '3A090.c',
      tests: [
        {
          test: 'c-stand-alone',
          quantity: 'standAloneMemory',
          direction: 'is',
          threshold: true,
          cite: at2024,
        },
        {
          test: 'c-density',
          quantity: 'memoryBandwidthDensity',
          direction: 'above',
          threshold: 2,
          cite: at2024,
        },
      ],
    },
  ],
};

const at2026 = '91 FR 1684, 15 CFR 748 Supp. 2 (dd)(1)';

/** Under both, an export to China or Macau may be reviewed case by case; other conditions remain. */
export const limits2026: readonly Criterion[] = [
  { test: 'limit-tpp', quantity: 'tpp', direction: 'below', threshold: 21000, cite: at2026 },
  {
    test: 'limit-memory',
    quantity: 'memoryGBps',
    direction: 'below',
    threshold: 6500,
    cite: at2026,
  },
];
