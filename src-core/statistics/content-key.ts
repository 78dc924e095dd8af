import type { Question } from '@core/questions/registry';
import { templatesVersion } from '@core/questions/template';
import { questionTemplates } from '@core/questions/templates';
import { fnv1a } from '@core/random';

/**
 * Says in short what statistics take from the packs, the topic and the facts of each question: where
 * any of it differs, so does the key. Versions of packs would not do: whoever writes a pack changes it
 * many times under the same one.
 */
export function contentKey(questions: Iterable<Question>): string {
  // Two hashes of 32 bits, carried on from question to question: one long text would be in the way.
  let [one, other] = [fnv1a(templatesVersion), fnv1a(`${templatesVersion}/`)];
  const add = (id: string, topic: string, facts: readonly string[]) => {
    const text = `${id}/${topic}/${facts.join()}`;
    one = (Math.imul(one, 31) + fnv1a(text)) >>> 0;
    other = (Math.imul(other, 0x01000193) ^ fnv1a(`/${text}`)) >>> 0;
  };
  for (const { id, topic, facts } of questionTemplates) add(id, topic, facts);
  for (const { id, topic, facts } of questions) add(id, topic, facts);
  return `${one.toString(36)}-${other.toString(36)}`;
}
