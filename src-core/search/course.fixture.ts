import { factSchema, glossaryTermSchema } from '@core/content/schema';
import { lessonSchema } from '@core/content/lesson-body';
import { sampleQuestions } from '@core/questions/samples';
import type { SearchedCourse } from './documents';

const term = (
  id: string,
  names: { en: string; ja: string },
  definition: { en: string; ja: string },
  more: { reading?: string; aliases?: string[] } = {},
) =>
  glossaryTermSchema.parse({
    id,
    term: names,
    reading: more.reading ?? null,
    aliases: more.aliases ?? [],
    definition,
    facts: [],
  });

export const glossary = [
  term(
    'tpp',
    { en: 'total processing performance (TPP)', ja: '総処理性能（TPP）' },
    { en: 'The compute figure of the rule.', ja: '規則が使う演算性能の値。' },
    { reading: 'そうしょりせいのう', aliases: ['TPP'] },
  ),
  term(
    'pd',
    { en: 'performance density (PD)', ja: '性能密度（PD）' },
    { en: 'TPP divided by the applicable die area.', ja: 'TPPを対象ダイ面積で割った値。' },
    { reading: 'せいのうみつど', aliases: ['PD'] },
  ),
  term(
    'h20',
    { en: 'H20', ja: 'H20' },
    { en: 'A chip made for China, slower than the H200.', ja: '中国向けのチップ。' },
    { aliases: ['NVIDIA H20'] },
  ),
  term(
    'h200',
    { en: 'H200', ja: 'H200' },
    { en: 'The H100 with faster memory.', ja: 'メモリを速くしたH100。' },
  ),
];

const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  children: [{ type: 'text' as const, text }],
});

export const lesson = lessonSchema.parse({
  id: 'density',
  title: { en: 'Density and the workaround', ja: '密度と抜け道' },
  summary: { en: 'Why many small chips do not help.', ja: '小さなチップを並べても届かない理由。' },
  goals: [{ en: 'Work out the density', ja: '密度を計算できる' }],
  minutes: 4,
  level: 1,
  topic: 'rules',
  prerequisites: [],
  facts: ['sample-fact'],
  reviewBy: null,
  body: {
    en: [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'A data-centre chip at ' },
          { type: 'strong', children: [{ type: 'text', text: '4,800' }] },
          { type: 'text', text: ' or more is caught by ' },
          { type: 'term', term: 'tpp', text: null },
          { type: 'cite', fact: 'sample-fact' },
          { type: 'text', text: '.' },
        ],
      },
      {
        type: 'table',
        align: [null],
        header: [[{ type: 'text', text: 'Branch' }]],
        rows: [[[{ type: 'text', text: 'a.1' }]]],
      },
      { type: 'list', ordered: false, items: [[paragraph('Licences are needed.')]] },
      { type: 'quote', children: [paragraph('A quotation.')] },
      { type: 'check', question: 'single' },
    ],
    ja: [paragraph('データセンター用チップは4,800以上で対象になる。輸出には許可が要る。')],
  },
});

export const fact = factSchema.parse({
  id: 'sample-fact',
  topic: 'rules',
  date: '2023-10-17',
  statement: { en: 'The rule deleted the link test.', ja: '規則はリンクの要件を廃止した。' },
  value: null,
  unit: null,
  source: {
    title: '88 FR 73458',
    publisher: 'Federal Register',
    date: '2023-10-25',
    cite: '15 CFR 774',
  },
  confidence: 'seen',
  asOf: '2026-11-24',
  misconception: null,
});

/** A course of one lesson, four terms, a question of each kind and one fact. */
export const course: SearchedCourse = {
  lessons: [lesson],
  glossary,
  questions: sampleQuestions,
  facts: [fact],
};
