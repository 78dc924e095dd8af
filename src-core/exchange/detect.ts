import type { ExchangeFormat, NamedBytes } from './exchange';
import { exchangeFormats } from './formats';

const ending = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The format of a file: by what is in it, first among the formats its ending belongs to. */
export function detectFormat(file: NamedBytes): ExchangeFormat | null {
  const named = ending(file.name);
  const byEnding = exchangeFormats.filter(({ extensions }) => extensions.includes(named));
  const others = exchangeFormats.filter(({ extensions }) => !extensions.includes(named));
  return [...byEnding, ...others].find((format) => format.detect(file)) ?? null;
}

export const formatNamed = (name: string): ExchangeFormat | null =>
  exchangeFormats.find((format) => format.name === name) ?? null;
