import { packSchema, type Pack } from '@core/content/pack';
import type { Lesson } from '@core/content/lesson-body';
import type { Claim, Fact, GlossaryTerm } from '@core/content/schema';
import type { Fault } from '@core/fault';
import type { Language } from '@core/language';
import type { HostPort } from '@core/host/port';
import type { Question } from '@core/questions/registry';
import type { QuestionTemplate } from '@core/questions/template';
import { spotTerms, type TermSpotter } from '@core/search/term-spots';
import { questionTemplates, templateOf } from '@core/questions/templates';

/** All packs that could be opened, with every part findable by id. */
export class CourseShelf {
  #packs = $state.raw<Pack[]>([]);
  #faults = $state.raw<Fault[]>([]);
  #lessons = new Map<string, { lesson: Lesson; pack: Pack }>();
  #questions = new Map<string, { question: Question; pack: Pack }>();
  #facts = new Map<string, Fact>();
  #terms = new Map<string, GlossaryTerm>();
  #spotters = new Map<Language, TermSpotter>();

  get packs(): readonly Pack[] {
    return this.#packs;
  }

  /** What is missing from the shelf, and why. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  get lessons(): Lesson[] {
    return this.#packs.flatMap(({ lessons }) => lessons);
  }

  get questions(): Question[] {
    return this.#packs.flatMap(({ questions }) => questions);
  }

  /** Templates of the lessons that are there: what a lesson teaches can be practised without end. */
  get templates(): QuestionTemplate[] {
    return questionTemplates.filter(({ lesson }) => this.#lessons.has(lesson));
  }

  get glossary(): GlossaryTerm[] {
    return this.#packs.flatMap(({ glossary }) => glossary);
  }

  get facts(): Fact[] {
    return this.#packs.flatMap(({ facts }) => facts);
  }

  get claims(): Claim[] {
    return this.#packs.flatMap(({ claims }) => claims);
  }

  lesson = (id: string) => this.#lessons.get(id);
  question = (id: string) => this.#questions.get(id);
  fact = (id: string) => this.#facts.get(id);
  term = (id: string) => this.#terms.get(id);
  factsOf = (card: string): readonly string[] =>
    templateOf(card)?.facts ?? this.#questions.get(card)?.question.facts ?? [];

  /** Finds the glossary's terms in a text of this language. */
  termSpotter(language: Language): TermSpotter {
    const spotter = this.#spotters.get(language) ?? spotTerms(this.glossary, language);
    this.#spotters.set(language, spotter);
    return spotter;
  }

  /** Fetches every pack. One that cannot be opened becomes a fault; the others are there. */
  async fill(host: HostPort): Promise<void> {
    const listed = await host.listPacks();
    const faults = [...listed.faults];
    const opened = await Promise.all(
      listed.packs.map(async ({ id }) => {
        const loaded = await host.loadPack(id);
        if (!loaded.ok) {
          faults.push(...loaded.faults);
          return null;
        }
        const parsed = packSchema.safeParse(loaded.value);
        if (parsed.success) return parsed.data;
        const issue = parsed.error.issues[0]!;
        faults.push({
          code: 'pack-unreadable',
          place: id,
          message: `${issue.path.join('.')}: ${issue.message}`,
          remedy: '',
        });
        return null;
      }),
    );
    this.#shelve(
      opened.filter((pack) => pack !== null).sort((a, b) => a.head.order - b.head.order),
    );
    this.#faults = faults;
  }

  #shelve(packs: Pack[]): void {
    for (const pack of packs) {
      for (const lesson of pack.lessons) this.#lessons.set(lesson.id, { lesson, pack });
      for (const question of pack.questions) this.#questions.set(question.id, { question, pack });
      for (const fact of pack.facts) this.#facts.set(fact.id, fact);
      for (const term of pack.glossary) this.#terms.set(term.id, term);
    }
    this.#spotters.clear();
    this.#packs = packs;
  }
}
