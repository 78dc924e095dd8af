import type { Pack } from '@core/content/pack';
import type { Lesson } from '@core/content/lesson-body';
import type { Fact, GlossaryTerm } from '@core/content/schema';
import type { Question } from '@core/questions/registry';
import { contentKey } from '@core/statistics/content-key';

/**
 * Every part of some packs by its id. Where two packs have a part under one id, that of the earlier
 * pack counts: what people bring never takes the place of the course, and a question that stands in
 * two of their packs is one question, learnt once.
 */
export class ShelfIndex {
  readonly packs: readonly Pack[];
  readonly #lessons = new Map<string, { lesson: Lesson; pack: Pack }>();
  readonly #questions = new Map<string, { question: Question; pack: Pack }>();
  readonly #facts = new Map<string, Fact>();
  readonly #terms = new Map<string, GlossaryTerm>();

  #contentKey: string | null = null;

  constructor(packs: readonly Pack[]) {
    this.packs = packs;
    for (const pack of packs) {
      for (const lesson of pack.lessons) addOnce(this.#lessons, lesson.id, { lesson, pack });
      for (const question of pack.questions)
        addOnce(this.#questions, question.id, { question, pack });
      for (const fact of pack.facts) addOnce(this.#facts, fact.id, fact);
      for (const term of pack.glossary) addOnce(this.#terms, term.id, term);
    }
  }

  get lessons(): Lesson[] {
    return Array.from(this.#lessons.values(), ({ lesson }) => lesson);
  }

  get questions(): Question[] {
    return Array.from(this.#questions.values(), ({ question }) => question);
  }

  get facts(): Fact[] {
    return [...this.#facts.values()];
  }

  get glossary(): GlossaryTerm[] {
    return [...this.#terms.values()];
  }

  /** What statistics take from the questions, in short. */
  get contentKey(): string {
    return (this.#contentKey ??= contentKey(this.questions));
  }

  lesson = (id: string) => this.#lessons.get(id);
  question = (id: string) => this.#questions.get(id);
  fact = (id: string) => this.#facts.get(id);
  term = (id: string) => this.#terms.get(id);
}

function addOnce<Value>(map: Map<string, Value>, id: string, value: Value): void {
  if (!map.has(id)) map.set(id, value);
}
