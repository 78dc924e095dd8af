import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnerIdSchema, type LogRecord } from '@core/review/answer-log';
import { answer, learner, recordId, retraction } from '@core/review/log.fixture';
import { keptPack, ownPack } from '@core/own-packs/own-pack.fixture';
import { aki, plannedImport, type Machine } from './collection.fixture';
import { carriedDraft } from './draft.fixture';
import type { CarriedDraft, CollectionContent } from './format';
import { importUndoHindrance, journalOf, type ImportJournal } from './import-undo';

const ben = learnerIdSchema.parse('ben');
const file = (records: LogRecord[], more: Partial<CollectionContent> = {}): CollectionContent => ({
  created: '2026-11-24T00:00:00Z',
  learners: [aki],
  records,
  settings: [],
  prices: [],
  packs: [],
  drafts: [],
  damaged: [],
  ...more,
});
const machine = (records: readonly LogRecord[], more: Partial<Machine> = {}): Machine => ({
  learners: [],
  stored: new Map(records.map((record) => [record.id, record])),
  settings: [],
  prices: [],
  packs: [],
  drafts: [],
  ...more,
});

const hindrance = (
  journal: ImportJournal,
  rows: unknown[],
  sharedAt: number | null,
  packs?: { id: string; updatedAt: number }[],
  drafts?: CarriedDraft[],
) => importUndoHindrance(journal, async (take) => take(rows), sharedAt, packs, drafts);

describe('the plan of an import', () => {
  it('adds a learner who is not here, under a name that is free', () => {
    const here = machine([], { learners: [{ id: ben, name: 'ａｋｉ' }] });
    const plan = plannedImport(file([answer(1)]), here, {});
    expect(plan.learners).toMatchObject([
      { target: learner, isNew: true, newName: 'Aki (2)', fresh: 1, known: 0 },
    ]);
    expect(plan.write.learners).toEqual([{ ...aki, name: 'Aki (2)' }]);
  });

  it('writes what is missing and leaves alone what is known, also in another order of fields', () => {
    const same = Object.fromEntries(Object.entries(answer(1)).reverse());
    const here = machine([], { learners: [aki], stored: new Map([[recordId(1), same]]) });
    const plan = plannedImport(file([answer(1), answer(2)]), here, {});
    expect(plan.records).toEqual({ fresh: 1, known: 1, conflicting: 0 });
    expect(plan.write).toEqual({
      learners: [],
      records: [answer(2)],
      settings: [],
      prices: [],
      packs: [],
      drafts: [],
    });
  });

  it('never writes over a record with the same id, and says what differs', () => {
    const here = machine([answer(1)], { learners: [aki] });
    const plan = plannedImport(file([answer(1, { score: 0, rating: 1 })]), here, {});
    expect(plan.records.conflicting).toBe(1);
    expect(plan.conflicts).toMatchObject([{ id: recordId(1), fields: ['rating', 'score'] }]);
    expect(plan.write.records).toEqual([]);
  });

  it('makes records out to the learner they go to, and finds that learner again', () => {
    const here = machine([], { learners: [{ id: ben, name: 'Ben' }] });
    const plan = plannedImport(file([answer(1)]), here, { [learner]: ben });
    expect(plan.write.records).toEqual([{ ...answer(1), learner: ben }]);
    const after = machine(plan.write.records, { learners: here.learners });
    const again = plannedImport(file([answer(1), answer(2)]), after, {});
    expect(again.learners).toMatchObject([{ target: ben, isNew: false, known: 1, fresh: 1 }]);
  });

  it('keeps the choices made here and takes those that are missing', () => {
    const settings = [
      { owner: learner, name: 'retention', value: 0.9 },
      { owner: learner, name: 'day', value: { start: 4, zone: 'x' } },
      { owner: learner, name: 'new', value: 1 },
    ];
    const here = machine([], {
      learners: [aki],
      settings: [
        { owner: learner, name: 'retention', value: 0.8 },
        { owner: learner, name: 'day', value: { zone: 'x', start: 4 } },
      ],
    });
    const plan = plannedImport(file([], { settings }), here, {});
    expect(plan.settings).toEqual({ fresh: 1, known: 1, conflicting: 1 });
    expect(plan.write.settings).toEqual([settings[2]]);
  });

  it('brings price series along, one a ticker, and keeps those that are here', () => {
    const series = (ticker: string, close: number) => ({
      learner,
      ticker,
      dates: ['2025-01-27'],
      closes: [close],
      file: 'own.csv',
      keptAt: 1,
      problems: [],
    });
    const here = machine([], {
      learners: [aki],
      prices: [series('NVDA', 118), series('SPY', 599)],
    });
    const prices = [series('NVDA', 118), series('SPY', 600), series('AMD', 115)];
    const plan = plannedImport(file([], { prices }), here, {});
    expect(plan.prices).toEqual({ fresh: 1, known: 1, conflicting: 1 });
    expect(plan.write.prices).toEqual([prices[2]]);
  });

  it('brings packs along and keeps those that are here', async () => {
    const carried = (id: string, more = {}) => ({
      kept: keptPack(ownPack(id, more), 7),
      pictures: [],
    });
    const here = machine([], { packs: [keptPack(ownPack('same')), keptPack(ownPack('other'))] });
    const packs = [carried('same'), carried('other', { questions: [] }), carried('new')];
    const plan = plannedImport(file([], { packs }), here, {});
    expect(plan.packs).toEqual({ fresh: 1, known: 1, conflicting: 1 });
    expect(plan.write.packs).toEqual([packs[2]]);
    const journal = journalOf(8, plan.write);
    expect(await hindrance(journal, [], null, [packs[2]!.kept])).toBeNull();
    expect(await hindrance(journal, [], null, [{ id: 'new', updatedAt: 9 }])).toBe('pack-changed');
  });

  it('brings drafts along and keeps both of those that differ', async () => {
    const same = carriedDraft('same', 'As it was');
    const here = [same, carriedDraft('other', 'Written here')];
    const drafts = [same, carriedDraft('other', 'Written there'), carriedDraft('new', 'New')];
    const plan = plannedImport(file([], { drafts }), machine([], { drafts: here }), {});
    expect(plan.drafts).toEqual({ fresh: 1, known: 1, conflicting: 1 });
    const [beside, fresh] = plan.write.drafts;
    expect(fresh).toEqual(drafts[2]);
    const id = beside!.kept.id;
    expect(id).toMatch(/^other-[0-9a-f]{12}$/);
    expect(beside!.kept.draft).toEqual({
      ...drafts[1]!.kept.draft,
      head: { ...drafts[1]!.kept.draft.head, id },
    });
    expect(beside!.pictures).toEqual([{ ...drafts[1]!.pictures[0], draft: id }]);

    // A second time nothing comes, even where the copy has been written on or the file has both.
    const after = [...here, ...plan.write.drafts];
    const again = (there: CarriedDraft[], brought = drafts) =>
      plannedImport(file([], { drafts: brought }), machine([], { drafts: there }), {}).write.drafts;
    expect(again(after)).toEqual([]);
    expect(again(after, after)).toEqual([]);
    const writtenOn = { ...beside!, kept: { ...beside!.kept, draft: same.kept.draft } };
    expect(again([...here, fresh!, writtenOn])).toEqual([]);

    const journal = journalOf(8, plan.write);
    expect(await hindrance(journal, [], null, [], after)).toBeNull();
    expect(await hindrance(journal, [], null, [], here)).toBeNull();
    expect(await hindrance(journal, [], null, [], [writtenOn])).toBe('draft-changed');
  });

  it('sees another picture in a draft of the same words', () => {
    const mine = carriedDraft('other', 'Words');
    const theirs = { ...mine, pictures: [{ ...mine.pictures[0]!, bytes: new Uint8Array([9]) }] };
    const plan = plannedImport(file([], { drafts: [theirs] }), machine([], { drafts: [mine] }), {});
    expect(plan.drafts).toEqual({ fresh: 0, known: 0, conflicting: 1 });
  });

  it('loses no draft, whatever two machines wrote and however often they exchange', () => {
    const some = fc.uniqueArray(
      fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('one', 'two', 'three')),
      { selector: ([id]) => id },
    );
    const said = (drafts: readonly CarriedDraft[]) =>
      drafts.map(({ kept }) => JSON.stringify(kept.draft.head['title']) + kept.id[0]).sort();
    fc.assert(
      fc.property(some, some, fc.nat(3), (left, right, times) => {
        const of = (list: [string, string][]) => list.map(([id, text]) => carriedDraft(id, text));
        let [mine, theirs] = [of(left), of(right)];
        const all = new Set(said([...mine, ...theirs]));
        for (let turn = 0; turn <= times; turn += 1) {
          const take = (into: CarriedDraft[], from: CarriedDraft[]) => [
            ...into,
            ...plannedImport(file([], { drafts: from }), machine([], { drafts: into }), {}).write
              .drafts,
          ];
          mine = take(mine, theirs);
          theirs = take(theirs, mine);
        }
        expect(new Set(said(mine))).toEqual(all);
        expect(new Set(said(theirs))).toEqual(all);
        expect(mine.length).toBeLessThanOrEqual(2 * all.size);
      }),
    );
  });

  it('brings machines together in any order, any number of times', () => {
    const log = fc
      .uniqueArray(fc.integer({ min: 1, max: 30 }))
      .map((numbers) => numbers.map((n) => answer(n)));
    const files = fc.array(log, { minLength: 1, maxLength: 4 });
    const twiceInAnyOrder = files.chain((all) =>
      fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
    );
    fc.assert(
      fc.property(twiceInAnyOrder, (imports) => {
        let kept: LogRecord[] = [];
        for (const records of imports) {
          const plan = plannedImport(file(records), machine(kept, { learners: [aki] }), {});
          kept = [...kept, ...plan.write.records];
        }
        const ids = (records: readonly LogRecord[]) => records.map(({ id }) => id).sort();
        expect(ids(kept)).toEqual([...new Set(ids(imports.flat()))]);
      }),
    );
  });
});

describe('taking an import back', () => {
  const plan = plannedImport(file([answer(1), answer(2)]), machine([]), {});
  const journal = journalOf(100, plan.write);
  const stored = plan.write.records;

  it('is sound while nothing was made of it', async () => {
    expect(journal).toEqual({
      at: 100,
      learners: [learner],
      records: [recordId(1), recordId(2)],
      settings: [],
      prices: [],
      packs: [],
      drafts: [],
    });
    const others = [{ ...answer(3), learner: ben }];
    expect(await hindrance(journal, [...stored, ...others], null)).toBeNull();
    expect(await hindrance(journal, stored, 99)).toBeNull();
  });

  it('is refused once a record names one of them, a learner went on, or it was shared', async () => {
    const undone = { ...retraction(4, recordId(1)), learner: ben };
    expect(await hindrance(journal, [...stored, undone], null)).toBe('built-on');
    expect(await hindrance(journal, [...stored, answer(5)], null)).toBe('learner-used');
    expect(await hindrance(journal, stored, 100)).toBe('shared');
  });
});
