import { rangeAround, readFileNumber } from '../moodle/numbers';
import { splitAtMarks, unescapeGift } from './escapes';
import { cutFeedback, takeWeight } from './question-text';

/** An answer as written: texts still escaped, feedback still in its own format. */
export interface RawAnswer {
  text: string;
  fraction: number;
  feedback: string | null;
}
export interface RawNumber {
  low: number;
  high: number;
  answer: number | null;
  decimals: number;
  fraction: number;
  feedback: string | null;
}

/** What the braces of a question ask for. */
export type GiftAnswers =
  | { kind: 'essay' }
  | { kind: 'true-false'; answer: boolean; wrong: string | null; right: string | null }
  | { kind: 'choice'; single: boolean; answers: RawAnswer[] }
  | { kind: 'typed'; answers: RawAnswer[] }
  | { kind: 'matching'; pairs: { left: string; right: string }[] }
  | { kind: 'numeric'; answers: RawNumber[]; otherwise: string | null }
  | { kind: 'bad-number'; found: string };

/** Reads the inside of the braces, general feedback taken off, in the order Moodle tells kinds apart. */
export function readAnswers(text: string): GiftAnswers {
  if (text === '') return { kind: 'essay' };
  if (text.startsWith('#')) return readNumbers(text.slice(1));
  const truth = readTruth(text);
  if (truth !== null) return truth;
  const pieces = splitAtMarks(text, '=~').filter(
    ({ mark, text: piece }) => mark !== '' || piece.trim() !== '',
  );
  if (pieces.some(({ mark }) => mark === '~')) {
    return {
      kind: 'choice',
      single: pieces.some(({ mark }) => mark === '='),
      answers: pieces.map(({ mark, text: piece }) =>
        weighed(piece, mark === '=' ? 1 : 0, mark === '~'),
      ),
    };
  }
  const pairs = pieces.map(({ text: piece }) => readPair(piece));
  if (pairs.every((pair) => pair !== null)) return { kind: 'matching', pairs };
  return { kind: 'typed', answers: pieces.map(({ text: piece }) => weighed(piece, 1, true)) };
}

function weighed(piece: string, usual: number, mayWeigh: boolean): RawAnswer {
  const { answer, feedback } = cutFeedback(piece);
  const { fraction, text } = mayWeigh ? takeWeight(answer) : { fraction: null, text: answer };
  return { text: text.trim(), fraction: fraction ?? usual, feedback };
}

function readTruth(text: string): GiftAnswers | null {
  const [word = '', wrong, right] = splitAtMarks(text, '#').map((piece) => piece.text);
  const said = word.trim().toUpperCase();
  if (!['T', 'TRUE', 'F', 'FALSE'].includes(said)) return null;
  return {
    kind: 'true-false',
    answer: said.startsWith('T'),
    wrong: wrong?.trim() ? wrong : null,
    right: right?.trim() ? right : null,
  };
}

function readPair(piece: string): { left: string; right: string } | null {
  const arrow = piece.indexOf('->');
  if (arrow < 0) return null;
  return { left: piece.slice(0, arrow).trim(), right: piece.slice(arrow + 2).trim() };
}

function readNumbers(text: string): GiftAnswers {
  const [numbers = '', ...wrong] = splitAtMarks(text, '~').map((piece) => piece.text);
  const pieces = splitAtMarks(numbers, '=').filter(({ text: piece }) => piece.trim() !== '');
  const answers: RawNumber[] = [];
  for (const { text: piece } of pieces) {
    const { answer, feedback } = cutFeedback(piece);
    const { fraction, text: said } = takeWeight(answer);
    const range = readRange(unescapeGift(said).trim());
    if (range === null) return { kind: 'bad-number', found: said.trim().slice(0, 40) };
    answers.push({ ...range, fraction: fraction ?? 1, feedback });
  }
  if (answers.length === 0) return { kind: 'bad-number', found: text.trim().slice(0, 40) };
  const otherwise = wrong.map((piece) => cutFeedback(piece).feedback).find((one) => one !== null);
  return { kind: 'numeric', answers, otherwise: otherwise ?? null };
}

/** `3.14`, `3.14:0.01` (give or take) or `3..4` (from, to). */
function readRange(
  text: string,
): { low: number; high: number; answer: number | null; decimals: number } | null {
  const span = text.split('..');
  if (span.length === 2) {
    const low = readFileNumber(span[0]!);
    const high = readFileNumber(span[1]!);
    if (low === null || high === null || low.value > high.value) return null;
    const decimals = Math.max(low.decimals, high.decimals);
    return { low: low.value, high: high.value, answer: null, decimals };
  }
  const [number = '', tolerance = '0', ...others] = text.split(':');
  const answer = readFileNumber(number);
  const give = readFileNumber(tolerance);
  if (answer === null || give === null || others.length > 0) return null;
  const width = Math.abs(give.value);
  return {
    ...rangeAround(answer.value, width, Math.max(answer.decimals, give.decimals)),
    answer: answer.value,
    decimals: answer.decimals,
  };
}
