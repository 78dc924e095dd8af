import type { Pack } from '@core/content/pack';
import type { Surroundings } from './compile-draft';
import { newDraft, type Draft, type DraftPart } from './draft';

const none = (): Record<DraftPart, ReadonlySet<string>> => ({
  questions: new Set(),
  lessons: new Set(),
  facts: new Set(),
  glossary: new Set(),
});

/** A shelf with nothing on it. */
export const around = (): Surroundings => ({
  taken: none(),
  near: { facts: new Set(), lessons: new Set(), glossary: new Set() },
  media: new Set(['chip.png']),
  today: '2026-11-24',
});

/** A shelf with all packs on it, for a copy of one of them. */
export function adaptedDraft(packs: readonly Pack[], original: Pack): Surroundings {
  const ids = (part: DraftPart, of: readonly Pack[]) =>
    new Set(of.flatMap((pack) => pack[part].map(({ id }) => id as string)));
  const required = packs.filter(({ head }) => original.head.requires.includes(head.id));
  return {
    ...around(),
    taken: {
      questions: ids('questions', packs),
      lessons: ids('lessons', packs),
      facts: ids('facts', packs),
      glossary: ids('glossary', packs),
    },
    near: {
      facts: ids('facts', required),
      lessons: ids('lessons', required),
      glossary: ids('glossary', required),
    },
  };
}

const text = (en: string, ja: string) => ({ en, ja });

/** A whole pack of one lesson, one question and one fact, as it stands in the forms. */
export function smallDraft(): Draft {
  return {
    head: {
      ...newDraft('small', text('Small', '小さなパック'), '2026-11-24').head,
      summary: text('A pack for tests.', 'テスト用のパック。'),
      authors: ['A'],
      license: 'CC-BY-4.0',
    },
    facts: [
      {
        id: 'small-fact-1',
        topic: 'chips',
        date: '',
        statement: text('The H800 links at 400 GB/s.', 'H800の接続は400GB/s。'),
        value: '400',
        unit: 'GB/s',
        source: { title: 'T', publisher: 'P', date: '2023', cite: 'C' },
        confidence: 'seen',
        asOf: '2026-11-24',
        misconception: text('', ''),
      },
    ],
    glossary: [],
    lessons: [
      {
        id: 'small-lesson-1',
        title: text('First', '最初'),
        summary: text('One.', '一つ。'),
        goals: [text('Know it', '知る')],
        minutes: '5',
        level: 1,
        topic: 'chips',
        prerequisites: [],
        facts: ['small-fact-1'],
        reviewBy: '',
        body: text(
          'It links[^small-fact-1].\n\n![chip](chip.png)',
          '接続[^small-fact-1]。\n\n![図](chip.png)',
        ),
      },
    ],
    questions: [
      {
        kind: 'single-choice',
        id: 'small-question-1',
        topic: 'chips',
        level: 1,
        lesson: 'small-lesson-1',
        facts: ['small-fact-1'],
        reviewBy: '',
        pictures: [],
        keepOrder: false,
        stem: text('Which chip?', 'どのチップか。'),
        explanation: text('It was made for it.', 'そのために作られた。'),
        options: [
          { right: true, text: text('H800', 'H800'), why: text('Yes', 'はい') },
          ...['H20', 'L40S'].map((name) => ({
            right: false,
            text: text(name, name),
            why: text('No', 'いいえ'),
            belief: text('A belief', '思い込み'),
            misconceptionOf: null,
          })),
        ],
      },
    ],
  };
}
