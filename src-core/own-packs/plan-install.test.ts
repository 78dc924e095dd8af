import { describe, expect, it } from 'vitest';
import type { ExchangePack } from '@core/exchange/exchange';
import { learnerIdSchema } from '@core/review/answer-log';
import { ownPack } from './own-pack.fixture';
import { pastAnswers } from './past-answers';
import { planInstall, type Here, type InstallPlan } from './plan-install';
import { toExchange } from './to-exchange';

const { questions } = ownPack();
const brought = (change: Partial<ExchangePack> = {}): ExchangePack => ({
  title: { en: 'Chips', ja: 'Chips' },
  languages: ['en'],
  questions,
  facts: [],
  lessons: [],
  glossary: [],
  media: [{ name: 'die.png', bytes: new Uint8Array([1]) }],
  history: [],
  ...change,
});
const nothing: Here = { find: () => null, packOf: () => null };
const kept = ({ pack, media }: InstallPlan): Here => ({
  find: (id) => (id === pack.head.id ? { pack, media } : null),
  packOf: (question) => (pack.questions.some(({ id }) => id === question) ? pack.head.id : null),
});
const plan = (pack: ExchangePack, here = nothing, today = '2026-11-28') => {
  const report = { format: 'gift' as const, kept: 0, changed: [], refused: [] };
  const planned = planInstall({ pack, report }, 'chips.gift', here, today);
  if (!planned.ok) throw new Error(planned.faults[0]!.message);
  return planned.value;
};

describe('what installing a file would do', () => {
  it('makes a pack of it, with a head', () => {
    const first = plan(brought());
    expect(first).toMatchObject({ state: 'new', same: 0, changed: [], gone: [], shared: [] });
    expect(first.fresh).toEqual(questions);
    expect(first.pack.head).toMatchObject({ version: '1.0.0', asOf: '2026-11-28', lessons: [] });
  });

  it('says that all is here the second time, on whatever day', () => {
    const first = plan(brought());
    const again = plan(brought(), kept(first), '2027-01-01');
    expect(again).toMatchObject({ state: 'same', same: questions.length, fresh: [], changed: [] });
    expect(again.pack).toEqual(first.pack);
  });

  it('updates the pack with another version, and names what came, changed and left', () => {
    const first = plan(brought());
    const stem = { en: 'Another stem', ja: '別の問い' };
    const [one, , ...rest] = questions;
    const later = plan(brought({ questions: [{ ...one!, stem }, ...rest] }), kept(first));
    expect(later).toMatchObject({ state: 'update', fresh: [], same: rest.length });
    expect(later.changed.map(({ id }) => id)).toEqual([one!.id]);
    expect(later.gone).toEqual([questions[1]]);
    expect(later.pack.head).toMatchObject({ id: first.pack.head.id, version: '1.0.1' });
  });

  it('sees that only a picture has changed', () => {
    const first = plan(brought());
    const media = [{ name: 'die.png', bytes: new Uint8Array([2]) }];
    expect(plan(brought({ media }), kept(first)).state).toBe('update');
  });

  it('names questions that another pack has', () => {
    const elsewhere: Here = { ...nothing, packOf: (id) => (id === 'single' ? 'course' : null) };
    expect(plan(brought(), elsewhere).shared.map(({ id }) => id)).toEqual(['single']);
  });

  it('keeps the head of a pack of ours', () => {
    const pack = ownPack();
    const own = plan(toExchange(pack, []));
    expect(own.pack).toEqual(pack);
  });

  it('refuses what is no pack, and says which field', () => {
    const bad = brought({ questions: [{ ...questions[0]!, level: 9 as never }] });
    const report = { format: 'gift' as const, kept: 0, changed: [], refused: [] };
    expect(planInstall({ pack: bad, report }, 'chips.gift', nothing, '2026-11-28')).toMatchObject({
      ok: false,
      faults: [{ code: 'own-pack-unfit', place: 'chips.gift' }],
    });
  });
});

describe('a selection for a file', () => {
  it('holds the questions of its topics and no more than belongs to them', () => {
    const media = [{ name: 'die.png', bytes: new Uint8Array([1]) }];
    expect(toExchange(ownPack(), media, ['own'])).toMatchObject({ questions: [], media: [] });
    const all = toExchange(ownPack(), media, ['rules']);
    expect(all.questions).toEqual(questions);
    expect(all.own).toBeUndefined();
  });
});

describe('past answers of another program', () => {
  const aki = learnerIdSchema.parse('aki');
  const history = [
    { question: 'single', at: 5, rating: 1 as const, elapsedMs: 900 },
    { question: 'number', at: 6, rating: 3 as const, elapsedMs: -1 },
    { question: 'gone', at: 7, rating: 3 as const, elapsedMs: 1 },
  ];

  it('become records that are the same when made again, and count as imported', () => {
    const records = pastAnswers(history, questions, aki, '1.0.0');
    expect(records).toMatchObject([
      { card: 'single', score: 0, rating: 1, response: null, origin: 'import' },
      { card: 'number', score: 1, rating: 3, elapsedMs: 0 },
    ]);
    expect(pastAnswers(history, questions, aki, '2.0.0').map(({ id }) => id)).toEqual(
      records.map(({ id }) => id),
    );
    const ben = learnerIdSchema.parse('ben');
    expect(pastAnswers(history, questions, ben, '1.0.0')[0]!.id).not.toBe(records[0]!.id);
  });
});
