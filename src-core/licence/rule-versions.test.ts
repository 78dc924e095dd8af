import { describe, expect, it } from 'vitest';
import {
  knownUntil,
  ruleVersion,
  ruleVersionIds,
  ruleVersions,
  standingOn,
  versionInForce,
  versionNamed,
} from './rule-versions';

describe('rule versions', () => {
  it('stand in the order of their dates, each with an id', () => {
    expect(ruleVersions.map(({ id }) => id)).toEqual(ruleVersionIds);
    const effective = ruleVersions.map((version) => version.effective);
    expect(effective).toEqual([...effective].sort());
  });

  it.each(ruleVersions)('$id alters the text of 3A090 exactly if it says so', (version) => {
    const before = ruleVersions[ruleVersions.indexOf(version) - 1];
    expect(version.criteria !== before?.criteria).toBe(version.changes.includes('paragraphs'));
  });

  it.each(ruleVersions)(
    '$id is neither text nor enforced before it is named or in effect',
    ({ id, effective }) => {
      const first = id < effective ? id : effective;
      const dayBefore = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10);
      expect(standingOn(ruleVersion(id), dayBefore)).toEqual({ inText: false, enforced: false });
    },
  );
});

describe('the version in force', () => {
  it.each([
    ['2022-10-06', null],
    ['2022-10-07', '2022-10-07'],
    ['2023-10-17', '2022-10-07'],
    ['2023-11-16', '2022-10-07'],
    ['2023-11-17', '2023-10-17'],
    ['2024-12-01', '2024-04-04'],
    ['2024-12-02', '2024-12-02'],
    ['2026-01-14', '2025-09-29'],
    ['2026-01-15', '2026-01-15'],
    ['2030-01-01', '2026-05-31'],
  ])('on %s is %s', (day, id) => {
    expect(versionInForce(day)?.id ?? null).toBe(id);
  });
});

describe('the version a date names', () => {
  it('is the one cited by that date, before it takes effect too', () => {
    expect(versionNamed('2023-10-17')?.id).toBe('2023-10-17');
  });

  it('is the one in force on any other date', () => {
    expect(versionNamed('2023-11-01')?.id).toBe('2022-10-07');
    expect(versionNamed('2025-04-14')?.id).toBe('2025-04-09');
    expect(versionNamed('2020-01-01')).toBeNull();
  });
});

describe('text and enforcement', () => {
  const on = (id: Parameters<typeof ruleVersion>[0], day: string) =>
    standingOn(ruleVersion(id), day);

  it('has the 2022 text replaced by that of 2023', () => {
    expect(on('2022-10-07', '2023-11-16')).toEqual({ inText: true, enforced: true });
    expect(on('2022-10-07', '2023-11-17')).toEqual({ inText: false, enforced: false });
    expect(on('2023-10-17', '2023-11-16').inText).toBe(false);
    expect(on('2023-10-17', '2023-11-17')).toEqual({ inText: true, enforced: true });
  });

  it('has the memory paragraph in the text before it had to be complied with', () => {
    expect(on('2024-12-02', '2024-12-30')).toEqual({ inText: true, enforced: false });
    expect(on('2024-12-02', '2024-12-31')).toEqual({ inText: true, enforced: true });
  });

  it.each(['2025-01-13', '2025-05-15', '2026-05-31'])(
    'has AI Diffusion in the text and not enforced on %s',
    (day) => {
      expect(on('2025-01-13', day)).toEqual({ inText: true, enforced: false });
    },
  );

  it('has the notices enforced without any text', () => {
    expect(on('2025-04-09', '2025-04-09')).toEqual({ inText: false, enforced: true });
  });

  it.each([
    ['2025-01-30', false],
    ['2025-01-31', true],
  ])('has the foundry presumption complied with on %s: %s', (day, enforced) => {
    expect(on('2025-01-16', day).enforced).toBe(enforced);
  });

  it.each([
    ['2025-09-28', { inText: false, enforced: false }],
    ['2025-09-29', { inText: true, enforced: true }],
    ['2025-11-09', { inText: true, enforced: true }],
    ['2025-11-10', { inText: true, enforced: false }],
    ['2026-11-09', { inText: true, enforced: false }],
    ['2026-11-10', { inText: null, enforced: null }],
  ])('has the Affiliates rule on %s as %o', (day, standing) => {
    expect(on('2025-09-29', day)).toEqual(standing);
  });

  it('claims nothing about the day the sources end, nor later', () => {
    for (const version of ruleVersions) {
      expect(standingOn(version, knownUntil)).toEqual({ inText: null, enforced: null });
    }
  });
});
