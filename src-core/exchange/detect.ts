import type { ExchangeFormat, NamedBytes } from './exchange';
import { exchangeFormats } from './formats';

const ending = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/**
 * The format of a file: by what is in it, first among the formats its ending belongs to. One that
 * looks like nothing we know is taken at its ending, whose reader says what is wrong with it.
 */
export function detectFormat(file: NamedBytes): ExchangeFormat | null {
  const named = ending(file.name);
  const byEnding = exchangeFormats.filter(({ extensions }) => extensions.includes(named));
  const others = exchangeFormats.filter(({ extensions }) => !extensions.includes(named));
  return [...byEnding, ...others].find((format) => format.detect(file)) ?? byEnding[0] ?? null;
}

export const formatNamed = (name: string): ExchangeFormat | null =>
  exchangeFormats.find((format) => format.name === name) ?? null;
