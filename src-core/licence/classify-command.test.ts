import { describe, expect, it } from 'vitest';
import { classifyText, type ClassifyReport } from './classify-command';
import { reportInWords } from './classify-words';

const figures = {
  name: 'A800',
  formats: [{ name: 'INT8', denseTops: 624, bits: 8 }],
  dieAreaMm2: 826,
  ioGBps: 400,
  memoryGBps: 2039,
  hbmPackageAreaMm2: null,
  dataCentre: true,
};

function reportOn(rule: string, change: Record<string, unknown> = {}): ClassifyReport {
  const result = classifyText(JSON.stringify({ ...figures, ...change }), 'a800.json', rule);
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message).join());
  return result.value;
}

function faultsOf(text: string, rule = '2023-10-17') {
  const result = classifyText(text, 'chip.json', rule);
  return result.ok ? [] : result.faults;
}

describe('the report of chokepoint classify', () => {
  it('has the fields of the contract', () => {
    expect(reportOn('2022-10-07')).toMatchObject({
      tpp: 4992,
      performanceDensity: 4992 / 826,
      paragraph: 'none',
      note2: false,
      missing: [],
      withinLimits: null,
      steps: [
        {
          test: '2022-io',
          value: 400,
          threshold: 600,
          holds: false,
          cite: '87 FR 62186, ECCN 3A090.a',
        },
        {
          test: '2022-tpp',
          value: 4992,
          threshold: 4800,
          holds: true,
          cite: '87 FR 62186, ECCN 3A090.a',
        },
      ],
    });
  });

  it('gives the limits from 2026-01-15 on and says why not before', () => {
    expect(reportOn('2026-01-15')).toMatchObject({ withinLimits: true, withinLimitsReason: null });
    expect(reportOn('2026-05-31').withinLimits).toBe(true);
    expect(reportOn('2025-01-16')).toMatchObject({
      withinLimits: null,
      withinLimitsReason: 'version-without-limits',
    });
    expect(reportOn('2026-01-15', { memoryGBps: null })).toMatchObject({
      paragraph: '3A090.a',
      missing: [],
      withinLimits: null,
      withinLimitsReason: 'figures-missing',
    });
  });

  it('names the version a date means, and the one that was out but not yet in effect', () => {
    const report = reportOn('2023-11-01');
    expect(report.rule).toMatchObject({ asked: '2023-11-01', version: '2022-10-07' });
    expect(report.notes).toEqual([
      'No version is named 2023-11-01; on that day the version of 2022-10-07 was in force.',
      'The rule of 2023-10-17 was out, but in effect only from 2023-11-17.',
    ]);
  });

  it('finds no paragraph before 3A090 existed, and says so as a step', () => {
    const report = reportOn('2022-10-06');
    expect(report).toMatchObject({ paragraph: 'none', rule: { version: null }, tpp: 4992 });
    expect(report.steps).toMatchObject([
      { test: 'entry-exists', threshold: '2022-10-07', holds: false },
    ]);
  });

  it.each([
    ['2025-01-13', 'The rule of 2025-01-13 was never enforced.'],
    ['2024-12-02', 'What the rule of 2024-12-02 added had to be complied with from 2024-12-31.'],
    ['2023-10-17', 'The rule of 2023-10-17 took effect on 2023-11-17.'],
  ])('notes on %s: %s', (rule, note) => {
    expect(reportOn(rule).notes).toContain(note);
  });

  it('warns of a date after the sources', () => {
    expect(reportOn('2027-01-01').notes.join(' ')).toContain(
      'The sources were read up to 2026-11-24',
    );
  });

  it('notes a field it does not know, which may be a misspelt one', () => {
    const { notes, missing } = reportOn('2023-10-17', {
      dieAreaMm2: undefined,
      dieArea: 826,
      formats: [{ name: 'INT8', denseTops: 300, bits: 8, sparse: 600 }],
    });
    expect(missing).toEqual(['dieAreaMm2']);
    expect(notes).toContain('The field "dieArea" is not known and was not used.');
    expect(notes).toContain('The field "formats[0].sparse" is not known and was not used.');
  });
});

describe('figures that are no good', () => {
  it('are named by line and path, with what to do', () => {
    const text =
      '{\n "name": "X",\n "formats": [\n  {"name": "FP8", "denseTops": "1979", "bits": 8}],\n "dataCentre": true}';
    expect(faultsOf(text)).toEqual([
      {
        code: 'figures-field',
        place: 'chip.json',
        line: 4,
        message: 'formats[0].denseTops: Invalid input: expected number, received string.',
        remedy: 'Give dense TOPS (halve figures that assume sparsity) as a number, 0 or more.',
      },
    ]);
  });

  it('are all named at once', () => {
    const faults = faultsOf('{"name": "X", "formats": {}, "dieAreaMm2": 0}');
    expect(faults.map(({ message }) => message.split(':')[0])).toEqual([
      'formats',
      'dieAreaMm2',
      'dataCentre',
    ]);
  });

  it('may be no JSON at all, or no object', () => {
    expect(faultsOf('{"name": "X",\n}')).toMatchObject([{ code: 'figures-json', line: 2 }]);
    expect(faultsOf('[]')).toMatchObject([{ code: 'figures-field', line: 1 }]);
    expect(faultsOf('')).toMatchObject([{ code: 'figures-json', line: 1 }]);
  });

  it.each(['2023-13-01', '2023-02-30', '17.10.2023', 'latest', ''])(
    'may come with the date %j',
    (rule) => {
      const [fault] = faultsOf(JSON.stringify(figures), rule);
      expect(fault).toMatchObject({ code: 'rule-date', place: '--rule' });
      expect(fault?.remedy).toContain('2023-10-17');
    },
  );
});

describe('the report in words', () => {
  it('never says that a chip outside 3A090 is free, and names the other controls', () => {
    const words = reportInWords(reportOn('2022-10-07'));
    expect(words).toContain('No 3A090 paragraph');
    expect(words).toContain('A licence may still be needed for other reasons');
    expect(words).not.toMatch(/\bfree\b/i);
  });

  it('names the missing figure of a chip that cannot be decided', () => {
    const words = reportInWords(reportOn('2022-10-07', { ioGBps: null }));
    expect(words).toContain('Cannot be decided: the input and output speed would settle it.');
    expect(words).toContain('[unknown]');
  });

  it('puts value, threshold and citation of each step in a line', () => {
    const line = reportInWords(
      reportOn('2023-10-17', { formats: [{ name: 'x', denseTops: 599.9995, bits: 8 }] }),
    )
      .split('\n')
      .find((text) => text.includes('a.1'));
    expect(line).toBe(
      '  [not met] a.1: TPP is 4,800 or more, whatever the die area: 4,799.996  (88 FR 73458, ECCN 3A090.a.1)',
    );
  });
});
