import { readPackSource, type SourceFile } from '../pack-source';
import { checkCourse } from './check';

const files: Record<string, string> = {
  'pack.json': JSON.stringify({
    schema: 1,
    id: 'small',
    version: '1.0.0',
    title: { en: 'Small', ja: '小さなパック' },
    summary: { en: 'A pack for tests.', ja: 'テスト用のパック。' },
    order: 1,
    asOf: '2026-11-24',
    authors: ['A'],
    license: 'CC-BY-4.0',
    requires: [],
    lessons: ['first'],
  }),
  'facts.yaml': `- id: link
  topic: chips
  date: "2023-03-21"
  statement: { en: "The H800 links at 400 GB/s.", ja: "H800の接続は400GB/s。" }
  value: 400
  unit: GB/s
  source: { title: "T", publisher: "P", date: "2023", cite: "C" }
  confidence: seen
  asOf: "2026-11-24"
  misconception: null
- id: remembered
  topic: chips
  date: null
  statement: { en: "Something.", ja: "何か。" }
  value: null
  unit: null
  source: { title: "T", publisher: "P", date: null, cite: "C" }
  confidence: memory
  asOf: "2026-11-24"
  misconception: null
`,
  'glossary.yaml': `- id: nvlink
  term: { en: "NVLink", ja: "NVLink" }
  reading: null
  aliases: []
  definition: { en: "A link between chips.", ja: "チップ間の接続。" }
  facts: [link]
`,
  'lessons/first.md': `---
id: first
title: { en: "First", ja: "最初" }
summary: { en: "One.", ja: "一つ。" }
goals:
  - { en: "Know it", ja: "知る" }
minutes: 3
level: 1
topic: chips
prerequisites: []
facts: [link]
reviewBy: null
---

<!-- en -->

The [[nvlink]] of the H800[^link].

{{check ask}}

<!-- ja -->

H800の[[nvlink|接続]]です[^link]。

{{check ask}}
`,
  'questions/first.yaml': `- kind: true-false
  id: ask
  topic: chips
  level: 1
  lesson: first
  facts: [link]
  stem: { en: "The H800 links at 400 GB/s.", ja: "H800の接続は400GB/s。" }
  explanation: { en: "It was cut from 900.", ja: "900から下げられた。" }
  answer: true
  wrong:
    why: { en: "It does.", ja: "その通り。" }
    belief: { en: "It was not cut.", ja: "下げられていない。" }
`,
};

/** A small pack without faults; `change` replaces text in one of its files, or adds a file. */
export function checkSmallPack(
  change: Record<string, [from: string | RegExp, to: string] | string> = {},
  today = '2026-11-24',
) {
  const merged: Record<string, string> = { ...files };
  for (const [path, edit] of Object.entries(change)) {
    if (typeof edit === 'string') merged[path] = edit;
    else merged[path] = merged[path]!.replace(edit[0], edit[1]);
  }
  const sources: SourceFile[] = Object.entries(merged).map(([path, text]) => ({ path, text }));
  const { source, faults } = readPackSource('content/small', sources);
  const findings = source ? checkCourse({ packs: [source], today }).findings : [];
  return {
    source,
    faults,
    findings,
    serious: [...faults, ...findings.filter(({ severity }) => severity === 'fault')],
  };
}
