import type { Level, Topic } from '@core/content/schema';
import type { Text } from '@core/language';
import { questionTexts, type Question } from '@core/questions/registry';
import { templateOf } from '@core/questions/templates';
import type { Askable } from './build-plan';

/** A question, or a template, that can be picked by hand. */
export interface Pickable {
  card: string;
  /** The stem; for a template what it practises. */
  text: Text;
  topic: Topic;
  level: Level;
  generated: boolean;
  /** A chart to continue. */
  prediction: boolean;
  /** All that is searched, folded. */
  words: string;
}

/** Full width, case and the like make no difference to a search. */
const folded = (text: string) => text.normalize('NFKC').toLowerCase();

export function pickables(
  { candidates, predictions = [] }: Askable,
  questionOf: (card: string) => Question | undefined,
): Pickable[] {
  const charts = predictions.map(({ card, text, ticker }): Pickable => {
    const words = folded([text.en, text.ja, ticker].join('\n'));
    const head = { topic: 'market', level: 2, generated: false, prediction: true } as const;
    return { card, text, ...head, words };
  });
  const questions = candidates.flatMap(({ card, topic, level }): Pickable[] => {
    const template = templateOf(card);
    const question = questionOf(card);
    const text = template?.skill ?? question?.stem;
    if (!text) return [];
    const searched = [text, ...(question ? questionTexts(question) : [])];
    const words = folded(searched.flatMap(({ en, ja }) => [en, ja]).join('\n'));
    return [
      { card, text, topic, level, generated: template !== undefined, prediction: false, words },
    ];
  });
  return [...questions, ...charts];
}

/** Those with every word of the query, of one topic or any, or predictions alone. */
export function findPickables(
  all: readonly Pickable[],
  query: string,
  topic: Topic | 'predictions' | null,
): Pickable[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return all.filter(
    (one) =>
      (topic === null || (topic === 'predictions' ? one.prediction : one.topic === topic)) &&
      wanted.every((word) => one.words.includes(word)),
  );
}
