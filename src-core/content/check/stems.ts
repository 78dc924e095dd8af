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

/** Jaccard index of two sets: common members over all members, 0 to 1. */
function overlap(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const item of a) if (b.has(item)) common += 1;
  return common / (a.size + b.size - common);
}

/** No two questions of the course have nearly the same stem. */
export const nearDuplicateStems: Rule = (course) => {
  const stems = allOf(course, 'questions').map((question) => ({
    question,
    letters: triples(wording(question.value)),
  }));
  return stems.flatMap(({ question, letters }, index) =>
    stems
      .slice(0, index)
      .filter((earlier) => overlap(earlier.letters, letters) >= nearDuplicate)
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
