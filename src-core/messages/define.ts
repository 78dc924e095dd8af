import type { Text } from '@core/language';

/**
 * Declares the messages of one room. A message is a {@link Text}; `{name}` marks a parameter.
 * Where a sentence depends on a number called `count`, a second message `key.one` carries the
 * English singular; Japanese says the same thing there.
 */
export function defineMessages<const Messages extends Record<string, Text>>(
  messages: Messages,
): Messages {
  return messages;
}
