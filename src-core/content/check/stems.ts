import type { Question } from '@core/questions/registry';
import { allOf, found, type Rule } from './finding';

/** At or above this share of common letter triples two stems ask the same thing. */
const nearDuplicate = 0.82;

function triples(text: string): Set<string> {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ');
  const found = new Set<string>();
  for (let index = 0; index + 3 <= letters.length; index += 1)
    found.add(letters.slice(index, index + 3));
  return found;
}

/** Of stems met before: a pack that is being written is checked again at every pause. */
const triplesOf = new WeakMap<Question, Set<string>>();

function triplesIn(question: Question): Set<string> {
  const known = triplesOf.get(question);
  if (known) return known;
  const letters = triples(wording(question));
  triplesOf.set(question, letters);
  return letters;
}

/**
 * Whether the Jaccard index of two sets (common members over all members) reaches `share`. Given up
 * as soon as it cannot any more: n questions are n² pairs, and nearly all of them differ.
 */
function overlaps(a: Set<string>, b: Set<string>, share: number): boolean {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  // A hair less, for what rounding may add; the last line decides.
  const needed = (share * (a.size + b.size)) / (1 + share) - 1e-9;
  let common = 0;
  let left = fewer.size;
  for (const item of fewer) {
    if (common + left < needed) return false;
    left -= 1;
    if (more.has(item)) common += 1;
  }
  return common / (a.size + b.size - common) >= share;
}

/** No two questions of the course have nearly the same stem. */
export const nearDuplicateStems: Rule = (course) => {
  const stems = allOf(course, 'questions').map((question) => ({
    question,
    letters: triplesIn(question.value),
  }));
  return stems.flatMap(({ question, letters }, index) =>
    stems
      .slice(0, index)
      .filter((earlier) => overlaps(earlier.letters, letters, nearDuplicate))
      .map((earlier) =>
        found(
          'fault',
          'near-duplicate-stem',
          question,
          `"${question.value.id}" asks nearly the same as "${earlier.question.value.id}" (${earlier.question.file}:${earlier.question.line}).`,
          'Ask another side of it, or drop one.',
        ),
      ),
  );
};

/** A cloze is told apart by its sentence, the others by their stem. */
function wording(question: { kind: string; stem: { en: string }; text?: { en: string } }): string {
  return question.text ? `${question.stem.en} ${question.text.en}` : question.stem.en;
}
