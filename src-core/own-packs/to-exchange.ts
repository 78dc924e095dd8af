import type { Pack } from '@core/content/pack';
import type { Topic } from '@core/content/schema';
import type { ExchangePack, Media } from '@core/exchange/exchange';

/**
 * A pack as formats write it: all of it, or its questions of some topics with the facts they rest
 * on. Only a whole pack goes under its own head; a selection is another pack to whoever reads it.
 *
 * @param topics empty: all
 */
export function toExchange(
  pack: Pack,
  media: readonly Media[],
  topics: readonly Topic[] = [],
): ExchangePack {
  const { head, claims, timeline, lessons, glossary } = pack;
  const title = head.title;
  const whole = topics.length === 0;
  const questions = whole
    ? pack.questions
    : pack.questions.filter(({ topic }) => topics.includes(topic));
  const used = new Set(questions.flatMap(({ facts }) => facts));
  const shown = new Set(questions.flatMap(({ pictures }) => pictures.map((one) => one.media)));
  return {
    title,
    languages: head.languages,
    questions: [...questions],
    facts: whole ? pack.facts : pack.facts.filter(({ id }) => used.has(id)),
    lessons: whole ? lessons : [],
    glossary: whole ? glossary : [],
    media: whole ? [...media] : media.filter(({ name }) => shown.has(name)),
    history: [],
    ...(whole ? { own: { head, claims, timeline } } : {}),
  };
}
