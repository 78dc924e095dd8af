import type { Text } from '@core/language';
import type { DraftBlank, QuestionDraft } from '../draft';
import { sameText } from '../identity';
import { withoutGaps } from '../moodle/short-answer-draft';
import { Refused } from '../read-guarded';
import { explanationOf, noteSettings, paramsOf, type ContentReader } from './content-reading';
import { blanksSchema, dragTextSchema, type Behaviour } from './content-schemas';
import { noteTip, type ContentWords } from './content-words';
import { draggedGap, piecesOf, typedGap, type Piece } from './gap-marks';

/** As many as one sentence with gaps can have here. */
const mostGaps = 12;
const fill: Text = { en: 'Fill in the gaps.', ja: '空欄を埋めてください。' };
const nameAt = (index: number) => `gap${index + 1}`;

/** The sentence with `{{gap1}}` and so on where the gaps are. @throws Refused */
function sentence(pieces: readonly Piece[]): { text: Text; gaps: string[] } {
  const gaps: string[] = [];
  const text = pieces.map((piece) => {
    if ('text' in piece) return withoutGaps(piece.text);
    gaps.push(piece.gap);
    return `{{${nameAt(gaps.length - 1)}}}`;
  });
  if (gaps.length === 0) throw new Refused('no-right-answer');
  if (gaps.length > mostGaps)
    throw new Refused('h5p-too-many-gaps', { count: gaps.length, limit: mostGaps });
  return { text: sameText(text.join('')), gaps };
}

const countGaps = (pieces: readonly Piece[]) => pieces.filter((piece) => 'gap' in piece).length;

/** Sentences with gaps to type in: one question, unless it has more gaps than one can have. */
export const readBlanks: ContentReader = (params, words) => {
  const content = paramsOf(blanksSchema, params);
  const stem = words.text(content.text) ?? fill;
  noteSpelling(content.behaviour, words);
  noteSettings(content.behaviour, words);
  const explanation = explanationOf(content.overallFeedback, words);
  const blocks = content.questions
    .map((html) => words.plain(html))
    .filter((block) => block !== '')
    .map(piecesOf);
  const whole = blocks.flatMap((block, index): Piece[] =>
    index === 0 ? block : [{ text: '\n' }, ...block],
  );
  const question = (pieces: readonly Piece[]): QuestionDraft => {
    const { text, gaps } = sentence(pieces);
    const blanks = gaps.map((gap, index) => typedBlank(nameAt(index), gap, words));
    return { kind: 'cloze', stem, explanation, text, blanks };
  };
  const withGaps = blocks.filter((block) => countGaps(block) > 0);
  if (countGaps(whole) <= mostGaps || withGaps.length < 2)
    return { parts: [{ draft: question(whole) }], media: content.media };
  words.note('h5p-blocks-apart', { count: countGaps(whole), limit: mostGaps });
  // A line has no id of its own, and its place changes: it goes by what it asks.
  const parts = withGaps.map((block) => ({ ownId: null, draft: question(block) }));
  return { parts, media: content.media };
};

function typedBlank(name: string, gap: string, words: ContentWords): DraftBlank {
  const { spellings, tip } = typedGap(gap);
  if (tip !== '') noteTip(words, tip);
  const [right = '', ...accept] = spellings;
  return { name, by: 'typing', right: sameText(right), why: null, accept, wrong: [] };
}

function noteSpelling(behaviour: Behaviour, { note }: ContentWords): void {
  const exact = behaviour['caseSensitive'] !== false;
  const nearly = behaviour['acceptSpellingErrors'] === true || 'fuzziness' in behaviour;
  if (exact || nearly) note('spelling-rules-left-out');
}

/** Words to drag into a sentence: each gap is chosen among all of them and the distractors. */
export const readDragText: ContentReader = (params, words) => {
  const content = paramsOf(dragTextSchema, params);
  const stem = words.text(content.taskDescription) ?? fill;
  noteSettings(content.behaviour, words);
  const explanation = explanationOf(content.overallFeedback, words);
  const { text, gaps } = sentence(piecesOf(words.plain(content.textField)));
  const dragged = gaps.map(draggedGap);
  const distractors = piecesOf(words.plain(content.distractors)).flatMap((piece) =>
    'gap' in piece ? [draggedGap(piece.gap).word] : [],
  );
  const all = [...new Set([...dragged.map(({ word }) => word), ...distractors])];
  const blanks = dragged.map(({ word, tip, right, wrong }, index): DraftBlank => {
    if (tip !== '') noteTip(words, tip);
    const why = wrong === '' ? null : sameText(wrong);
    return {
      name: nameAt(index),
      by: 'choosing',
      right: sameText(word),
      why: right === '' ? null : sameText(right),
      wrong: all
        .filter((other) => other !== word && other !== '')
        .map((other) => ({ text: sameText(other), why, belief: null })),
    };
  });
  words.note('h5p-dragging-as-choosing');
  return {
    parts: [{ draft: { kind: 'cloze', stem, explanation, text, blanks } }],
    media: content.media,
  };
};
