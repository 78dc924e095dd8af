import type { Text } from '@core/language';

/**
 * Declares the messages of one room. A message is a {@link Text}; `{name}` marks a parameter.
 * Where a sentence depends on a number, `key` carries the general form and `key.one` the English
 * singular; Japanese needs no second form but states it all the same, so that no key is missing.
 */
export function defineMessages<const Messages extends Record<string, Text>>(
  messages: Messages,
): Messages {
  return messages;
}
