import type { Fault } from '@core/fault';
import type { Language, Text } from '@core/language';

export interface FaultWords {
  what: string;
  remedy: string;
}

/** A fault in the reader's language. One with no words of its own is told as unexpected, in full. */
export function faultWords(
  messages: Readonly<Record<string, Text | undefined>>,
  language: Language,
  fault: Fault,
): FaultWords {
  const known = `fault.${fault.code}.what` in messages ? fault.code : 'unknown';
  const say = (part: keyof FaultWords) =>
    (messages[`fault.${known}.${part}`]?.[language] ?? '').replace('{message}', fault.message);
  return { what: say('what'), remedy: say('remedy') };
}
