import type { Fact, Level, Topic } from '@core/content/schema';
import type { Question } from '@core/questions/registry';
import type { QuestionTemplate } from '@core/questions/template';
import { templatesVersion } from '@core/questions/template';
import { createRandom } from '@core/random';
import type { DrillQuestion } from './drill-plan';

/** What questions are drawn from: authored ones with the facts they name, and templates. */
export interface QuestionStock {
  packs: readonly {
    version: string;
    questions: readonly Question[];
    facts: readonly Fact[];
  }[];
  templates: readonly QuestionTemplate[];
}

export interface TopicWish {
  /** Empty: any. */
  topics: readonly Topic[];
  levels: readonly Level[];
  count: number;
  /** Gives the choice, the order, and what templates make. */
  seed: number;
}

/** So many questions of these topics, as few as there are where there are fewer. */
export function planByTopic(stock: QuestionStock, wish: TopicWish): DrillQuestion[] {
  const { topics, levels, count, seed } = wish;
  const fits = ({ topic, level }: { topic: Topic; level: Level }) =>
    (topics.length === 0 || topics.includes(topic)) &&
    (levels.length === 0 || levels.includes(level));
  const facts = new Map(stock.packs.flatMap((pack) => pack.facts.map((fact) => [fact.id, fact])));
  const sourcesOf = (question: Question): DrillQuestion['sources'] =>
    question.facts.flatMap((id) => {
      const fact = facts.get(id);
      if (fact === undefined) return [];
      const { title, publisher, date, cite } = fact.source;
      return [{ title, publisher, date: date ?? null, cite, asOf: fact.asOf }];
    });
  const makers = [
    ...stock.packs.flatMap(({ version, questions }) =>
      questions.filter(fits).map((question) => (own: number) => ({
        question,
        card: question.id as string,
        contentVersion: version,
        seed: own,
      })),
    ),
    ...stock.templates.filter(fits).map((template) => (own: number) => ({
      question: template.generate(own),
      card: template.id,
      contentVersion: templatesVersion,
      seed: own,
    })),
  ];
  return createRandom(seed)
    .shuffle(makers)
    .slice(0, count)
    .map((make, place) => make((seed + place * 7919) % 2_147_483_647))
    .map((made) => ({ ...made, sources: sourcesOf(made.question), chart: null }));
}
