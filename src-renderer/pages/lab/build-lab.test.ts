import { describe, expect, it } from 'vitest';
import { chipNamed, figuresOf } from '@core/licence/chips/index';
import { ruleVersion, type RuleVersionId } from '@core/licence/rule-versions';
import { buildLab, buildParade, paradeNames } from './build-lab';
import { firstState, readLabState } from './lab-state';

const of = (name: string) => figuresOf(chipNamed(name)!);
const under = (name: string, id: RuleVersionId, more = '') =>
  buildLab(readLabState(`chip=${name.replaceAll(' ', '+')}&rule=${id}${more}`).state);

describe('what the lab shows of a state', () => {
  it('takes the version in force on the day, and names the one that is only out', () => {
    const lab = buildLab({ ...firstState, date: '2023-11-01' });
    expect(lab.version?.id).toBe('2022-10-07');
    expect(lab.pending?.id).toBe('2023-10-17');
    expect(buildLab(firstState).pending).toBeNull();
  });

  it('has no version before 3A090 existed, and no 3A090 requirement then', () => {
    const lab = buildLab({ ...firstState, date: '2022-10-06' });
    expect(lab).toMatchObject({ version: null, standing: null, headroom: [] });
    expect(lab.finding.licence).toBe('no-3a090-requirement');
  });

  it('keeps text and enforcement of AI Diffusion apart', () => {
    const lab = under('H100 SXM', '2025-01-13');
    expect(lab.standing).toEqual({ inText: true, enforced: false });
    expect(lab.textChanged).toBe(false);
  });

  it('leaves a chip of unknown die area undecided where density would decide', () => {
    const lab = buildLab(
      readLabState('formats=FP8:375:8&die=unknown&io=100&memory=900&rule=2023-10-17').state,
    );
    expect(lab.outcome).toBe('undecided');
    expect(lab.finding.classification?.missing).toEqual(['dieAreaMm2']);
  });

  it('says how far TPP has to fall', () => {
    const lab = under('A100 SXM 80GB', '2022-10-07');
    expect(lab.headroom.find(({ figure }) => figure === 'ioGBps')).toMatchObject({
      bound: { direction: 'below', value: 600 },
      change: 0,
      reachable: true,
    });
    expect(lab.headroom.find(({ figure }) => figure === 'tpp')).toMatchObject({
      bound: { direction: 'below', value: 4800 },
      change: -192,
    });
  });

  it('takes TPP from the format with the highest product', () => {
    expect(under('A100 SXM 80GB', '2023-10-17').leading).toMatchObject({ bits: 16 });
    expect(under('RTX 5090', '2023-10-17').leading).toMatchObject({ denseTops: 419 });
  });

  it('gives a place its standing, the United States among them', () => {
    expect(under('H100 SXM', '2023-10-17', '&to=US&hq=US').finding.caveats).toContain(
      'within-the-united-states',
    );
    expect(under('H100 SXM', '2023-10-17', '&to=SG&hq=US').finding.licence).toBe(
      'no-3a090-requirement',
    );
    expect(under('H100 SXM', '2023-10-17', '&to=XX&hq=XX').finding.licence).toBe('undecided');
  });
});

it('names the versions under which an individual notice asks for a licence for this shipment', () => {
  const noticed = (more: string) => under('H20', '2025-01-16', more).noticed;
  expect(noticed('&to=CN&hq=CN')).toEqual([
    '2025-04-09',
    '2025-07-15',
    '2025-09-29',
    '2026-01-15',
    '2026-05-31',
  ]);
  expect(noticed('&to=JP&hq=JP')).toEqual([]);
});

describe('the chips through the versions', () => {
  const rows = buildParade(paradeNames.map(of));
  const cells = (name: string) => rows.find((row) => row.name === name)!.cells;
  const at = (name: string, id: RuleVersionId) =>
    cells(name).find(({ version }) => version.id === id)!;

  it.each([
    ['A100 SXM 80GB', '3A090', '3A090.a'],
    ['A800 SXM 80GB', 'none', '3A090.a'],
    ['H100 SXM', '3A090', '3A090.a'],
    ['H800 SXM', 'none', '3A090.a'],
    ['H20', 'none', 'none'],
    ['RTX 4090 D', 'none', 'note2'],
    ['H200 SXM', '3A090', '3A090.a'],
  ] as const)('%s: %s in 2022, %s since 2023', (name, before, after) => {
    expect(at(name, '2022-10-07').outcome).toBe(before);
    expect(
      new Set(
        cells(name)
          .slice(1)
          .map(({ outcome }) => outcome),
      ),
    ).toEqual(new Set([after]));
  });

  it('marks the H20 from its notice on and the H200 under the limits of 2026', () => {
    expect(at('H20', '2025-01-16').noticed).toBe(false);
    expect(at('H20', '2025-04-09').noticed).toBe(true);
    expect(at('H200 SXM', '2026-01-15').within).toBe(true);
    expect(at('H200 SXM', '2025-09-29').within).toBe(false);
    expect(ruleVersion('2026-01-15').limits).not.toBeNull();
  });
});
