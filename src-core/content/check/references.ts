import { checksOf, inlinesOf } from '../lesson-body';
import type { PackSource } from '../pack-source';
import type { Located } from '../yaml-source';
import { allOf, found, type Course, type Finding, type Rule } from './finding';

/** Every id names one thing, and every reference leads to something the pack may refer to. */
export const references: Rule = (course) => [
  ...duplicates(course),
  ...course.packs.flatMap((pack) => packReferences(course, pack)),
];

function duplicates(course: Course): Finding[] {
  const parts = ['facts', 'lessons', 'questions', 'glossary', 'claims', 'timeline'] as const;
  return parts.flatMap((part) => {
    const first = new Map<string, Located<unknown>>();
    return (allOf(course, part) as Located<{ id: string }>[]).flatMap((item) => {
      const earlier = first.get(item.value.id);
      if (!earlier) {
        first.set(item.value.id, item);
        return [];
      }
      return found(
        'fault',
        'duplicate-id',
        item,
        `"${item.value.id}" is already used in ${earlier.file}:${earlier.line}.`,
        'Give one of the two another id.',
      );
    });
  });
}

/** What `pack` may refer to: its own parts and those of the packs it requires. */
function reach(course: Course, pack: PackSource): PackSource[] {
  const required = new Set<string>(pack.head.value.requires);
  return course.packs.filter((other) => other === pack || required.has(other.head.value.id));
}

function packReferences(course: Course, pack: PackSource): Finding[] {
  const near = reach(course, pack);
  const ids = (part: 'facts' | 'lessons' | 'glossary' | 'questions') =>
    new Set(
      near.flatMap((other) =>
        (other[part] as Located<{ id: string }>[]).map(({ value }) => value.id),
      ),
    );
  const facts = ids('facts');
  const lessons = ids('lessons');
  const terms = ids('glossary');
  const own = new Map(pack.questions.map(({ value }) => [value.id as string, value]));
  const fromMemory = new Set(
    near
      .flatMap((other) => other.facts)
      .flatMap(({ value }) => (value.confidence === 'memory' ? [value.id as string] : [])),
  );
  const findings: Finding[] = [];
  const must = (
    known: Set<string>,
    what: string,
    at: Located<unknown>,
    named: readonly string[],
  ) => {
    for (const id of named) {
      if (!known.has(id)) {
        findings.push(
          found(
            'fault',
            `unknown-${what}`,
            at,
            `There is no ${what} "${id}" in this pack or the packs it requires.`,
            `Correct the id, add the ${what}, or list its pack under "requires".`,
          ),
        );
      }
    }
  };

  must(
    new Set(course.packs.map((other) => other.head.value.id)),
    'pack',
    pack.head,
    pack.head.value.requires,
  );
  must(
    new Set(pack.lessons.map(({ value }) => value.id)),
    'lesson',
    pack.head,
    pack.head.value.lessons,
  );
  for (const lesson of pack.lessons) {
    const { id, prerequisites, facts: stated, body } = lesson.value;
    if (!pack.head.value.lessons.includes(id)) {
      findings.push(
        found(
          'fault',
          'lesson-not-listed',
          lesson,
          `The lesson "${id}" is not listed in pack.json.`,
          'Put it where it belongs in "lessons".',
        ),
      );
    }
    must(lessons, 'lesson', lesson, prerequisites);
    must(facts, 'fact', lesson, stated);
    for (const language of ['en', 'ja'] as const) {
      const inlines = inlinesOf(body[language]);
      must(
        facts,
        'fact',
        lesson,
        inlines.flatMap((inline) => (inline.type === 'cite' ? [inline.fact] : [])),
      );
      must(
        terms,
        'glossary term',
        lesson,
        inlines.flatMap((inline) => (inline.type === 'term' ? [inline.term] : [])),
      );
    }
    const [en, ja] = [checksOf(body.en), checksOf(body.ja)];
    if (en.join() !== ja.join()) {
      findings.push(
        found(
          'fault',
          'checks-differ',
          lesson,
          'The two languages do not hold the same check questions in the same order.',
          'Put the same {{check …}} lines into both bodies.',
        ),
      );
    }
    must(new Set(own.keys()), 'question', lesson, [...new Set([...en, ...ja])]);
  }
  for (const question of pack.questions) {
    const { lesson } = question.value;
    must(
      new Set(pack.lessons.map(({ value }) => value.id)),
      'lesson',
      question,
      lesson === null ? [] : [lesson],
    );
    must(facts, 'fact', question, question.value.facts);
    for (const fact of question.value.facts.filter((id) => fromMemory.has(id))) {
      findings.push(
        found(
          'fault',
          'memory-fact-asked',
          question,
          `The question rests on "${fact}", which was not seen in its source.`,
          'Rest it on facts that were seen, or drop it.',
        ),
      );
    }
  }
  for (const term of pack.glossary) must(facts, 'fact', term, term.value.facts);
  for (const claim of pack.claims) must(facts, 'fact', claim, claim.value.facts);
  for (const entry of pack.timeline) {
    // The timeline is the map of the whole course: it may point anywhere in it.
    must(
      new Set(allOf(course, 'facts').map(({ value }) => value.id as string)),
      'fact',
      entry,
      entry.value.facts,
    );
    must(
      new Set(allOf(course, 'lessons').map(({ value }) => value.id as string)),
      'lesson',
      entry,
      entry.value.lessons,
    );
  }
  return [...findings, ...circles(pack)];
}

/** A lesson that has itself among its own prerequisites could never be opened in order. */
function circles(pack: PackSource): Finding[] {
  const needs = new Map(
    pack.lessons.map(({ value }) => [value.id as string, value.prerequisites as string[]]),
  );
  const reaches = (from: string, goal: string, seen: Set<string>): boolean =>
    (needs.get(from) ?? []).some(
      (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
    );
  return pack.lessons
    .filter(({ value }) => reaches(value.id, value.id, new Set()))
    .map((lesson) =>
      found(
        'fault',
        'prerequisite-circle',
        lesson,
        `The prerequisites of "${lesson.value.id}" lead back to it.`,
        'Take one prerequisite of the circle away.',
      ),
    );
}
