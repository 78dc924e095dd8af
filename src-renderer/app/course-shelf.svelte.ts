import { takeUpCompiled, type Pack } from '@core/content/pack';
import type { Lesson } from '@core/content/lesson-body';
import type { Claim, Fact, GlossaryTerm } from '@core/content/schema';
import type { Fault } from '@core/fault';
import type { Language } from '@core/language';
import type { HostPort } from '@core/host/port';
import type { Question } from '@core/questions/registry';
import type { QuestionTemplate } from '@core/questions/template';
import { spotTerms, type TermSpotter } from '@core/search/term-spots';
import { questionTemplates, templateOf } from '@core/questions/templates';
import { ShelfIndex } from './shelf-index';

/**
 * All packs that could be opened, those of the course first and then those of one's own, with every
 * part findable by id.
 */
export class CourseShelf {
  #packaged: readonly Pack[] = [];
  #own: readonly Pack[] = [];
  /** Made anew when packs come or go, so that whatever looked something up looks again. */
  #index = $state.raw(new ShelfIndex([]));
  #faults = $state.raw<Fault[]>([]);
  #spotters = new Map<Language, TermSpotter>();

  get packs(): readonly Pack[] {
    return this.#index.packs;
  }

  /** What is missing from the shelf, and why. */
  get faults(): readonly Fault[] {
    return this.#faults;
  }

  get lessons(): Lesson[] {
    return this.#index.lessons;
  }

  /** Each once, though packs may share some. */
  get questions(): Question[] {
    return this.#index.questions;
  }

  /** Templates of the lessons that are there: what a lesson teaches can be practised without end. */
  get templates(): QuestionTemplate[] {
    return questionTemplates.filter(({ lesson }) => this.#index.lesson(lesson) !== undefined);
  }

  get glossary(): GlossaryTerm[] {
    return this.#index.glossary;
  }

  get facts(): Fact[] {
    return this.#index.facts;
  }

  get claims(): Claim[] {
    return this.#index.packs.flatMap(({ claims }) => claims);
  }

  lesson = (id: string) => this.#index.lesson(id);
  question = (id: string) => this.#index.question(id);
  fact = (id: string) => this.#index.fact(id);
  term = (id: string) => this.#index.term(id);
  factsOf = (card: string): readonly string[] =>
    templateOf(card)?.facts ?? this.#index.question(card)?.question.facts ?? [];

  /** What statistics take from the questions that are here, in short. */
  get contentKey(): string {
    return this.#index.contentKey;
  }

  /** The version of a pack; empty where it is not here. */
  versionOf(pack: string): string {
    return this.packs.find(({ head }) => head.id === pack)?.head.version ?? '';
  }

  /** Whether what a card asks is here, authored or generated. */
  readonly asks = (card: string): boolean =>
    this.#index.question(card) !== undefined || templateOf(card) !== undefined;

  /** Whether a pack of the course has this id. */
  isPackaged(id: string): boolean {
    return this.#packaged.some(({ head }) => head.id === id);
  }

  /** Finds the glossary's terms in a text of this language. */
  termSpotter(language: Language): TermSpotter {
    const spotter = this.#spotters.get(language) ?? spotTerms(this.glossary, language);
    this.#spotters.set(language, spotter);
    return spotter;
  }

  /** Fetches every pack of the course. One that cannot be opened becomes a fault; the others are there. */
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
        const taken = takeUpCompiled(id, loaded.value);
        if (taken.ok) return taken.value;
        faults.push(...taken.faults);
        return null;
      }),
    );
    this.#packaged = opened
      .filter((pack) => pack !== null)
      .sort((a, b) => a.head.order - b.head.order);
    this.#faults = faults;
    this.#shelve();
  }

  /** Puts one's own packs in the place of those that were here. */
  shelveOwn(packs: readonly Pack[]): void {
    this.#own = packs;
    this.#shelve();
  }

  #shelve(): void {
    this.#spotters.clear();
    this.#index = new ShelfIndex([...this.#packaged, ...this.#own]);
  }
}
