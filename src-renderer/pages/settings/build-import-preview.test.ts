import { describe, expect, it } from 'vitest';
import type { CollectionContent, Damage } from '@core/collection/format';
import { plannedImport } from '@core/collection/collection.fixture';
import { translate, type Arguments, type MessageKey } from '@core/messages/catalogue';
import { learnerIdSchema } from '@core/review/answer-log';
import { answer, learner } from '@core/review/log.fixture';
import { buildImportPreview } from './build-import-preview';

const t = <Key extends MessageKey>(key: Key, ...values: Arguments<Key>) =>
  translate('en', key, ...values);
const ben = { id: learnerIdSchema.parse('ben'), name: 'Ben' };
const aki = { id: learner, name: 'Aki', createdAt: 1, lastSeenAt: 2 };
const preview = (content: Partial<CollectionContent>, stored: Map<string, unknown> = new Map()) => {
  const file: CollectionContent = {
    created: '',
    learners: [aki],
    records: [],
    settings: [],
    prices: [],
    packs: [],
    drafts: [],
    damaged: [],
    ...content,
  };
  const plan = plannedImport(
    file,
    { learners: [ben], stored, settings: [], prices: [], packs: [], drafts: [] },
    {},
  );
  return buildImportPreview(file, plan, [ben], t, (at) => `day ${at}`);
};

describe('the preview of an import', () => {
  it('says what is new and offers where it goes', () => {
    const built = preview({ records: [answer(1), answer(2)] });
    expect(built.toWrite).toBe(3);
    expect(built.summary).toBe('2 new, 0 already here, 0 conflicting, 0 unreadable.');
    expect(built.learners).toMatchObject([
      {
        name: 'Aki',
        counts: '2 new, 0 already here, 0 conflicting',
        choice: {
          value: learner,
          options: [
            { value: learner, label: 'a new learner, Aki' },
            { value: 'ben', label: 'Ben' },
          ],
        },
      },
    ]);
    expect(built.conflicts).toBeNull();
    expect(built.damaged).toBeNull();
  });

  it('names what conflicts, with its date and fields', () => {
    const stored = new Map([[answer(1).id, answer(1, { at: 5, score: 0, rating: 1 })]]);
    const { conflicts } = preview({ records: [answer(1, { at: 5 })] }, stored);
    expect(conflicts?.lines).toEqual([`day 5: rating, score (${answer(1).id})`]);
  });

  it('names damaged lines with the reason, and counts those beyond the list', () => {
    const damaged: Damage[] = [
      { entry: 'answers.jsonl', line: 3, reason: { kind: 'not-json' } },
      { entry: '', line: 4, reason: { kind: 'shape', field: 'score' } },
      ...Array.from({ length: 20 }, (_, line): Damage => ({
        entry: 'answers.jsonl',
        line,
        reason: { kind: 'kind', found: 'x' },
      })),
    ];
    const built = preview({ damaged }).damaged;
    expect(built?.lines).toHaveLength(20);
    expect(built?.lines[0]).toBe('answers.jsonl, line 3: not JSON; cut off or overwritten');
    expect(built?.lines[1]).toBe('Line 4: the field “score” does not fit');
    expect(built?.more).toBe('and 2 more');
  });
});
