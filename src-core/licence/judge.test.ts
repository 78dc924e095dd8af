import { describe, expect, it } from 'vitest';
import { chipOf } from './chip-of.fixture';
import type { Branch, Criteria } from './criteria';
import { quantitiesOf } from './figures';
import { allHold, judge } from './judge';

const cite = 'a text made up for the test';
const link: Branch['tests'] = [
  { test: '2022-io', quantity: 'ioGBps', direction: 'at-least', threshold: 600, cite },
];
const speed: Branch['tests'] = [
  { test: 'a.1-tpp', quantity: 'tpp', direction: 'at-least', threshold: 4800, cite },
];
const text = (...branches: Criteria['branches']): Criteria => ({ note2: null, branches });
const fastWithUnknownLink = quantitiesOf(chipOf(5000));

describe('a paragraph that holds after one that could not be decided', () => {
  it('leaves the case undecided between the two', () => {
    const criteria = text(
      { code: 'a.1', paragraph: '3A090.a', tests: link },
      { code: 'b.1', paragraph: '3A090.b', tests: speed },
    );
    expect(judge(criteria, fastWithUnknownLink)).toMatchObject({
      paragraph: 'undecided',
      possible: ['3A090.a', '3A090.b'],
    });
  });

  it('decides the case where both are the same paragraph', () => {
    const criteria = text(
      { code: 'a.1', paragraph: '3A090.a', tests: link },
      { code: 'a.2', paragraph: '3A090.a', tests: speed },
    );
    expect(judge(criteria, fastWithUnknownLink)).toMatchObject({
      paragraph: '3A090.a',
      branch: 'a.2',
    });
  });

  it('does not decide the case while an exemption is open', () => {
    const criteria: Criteria = {
      note2: { code: 'note2', tests: link },
      branches: [{ code: 'a.1', paragraph: '3A090.a', tests: speed }],
    };
    expect(judge(criteria, fastWithUnknownLink)).toMatchObject({
      paragraph: 'undecided',
      possible: ['3A090.a', 'none'],
    });
  });
});

describe('tests that must all hold', () => {
  it.each([
    [[true, true], true],
    [[true, null], null],
    [[false, null], false],
    [[null, false, true], false],
    [[], true],
  ])('%o together are %s', (holds, together) => {
    expect(allHold(holds.map((each) => ({ holds: each })))).toBe(together);
  });
});
