/** Many texts as one and how long each is: a database hands one over sooner than a hundred thousand. */
export interface JoinedTexts {
  text: string;
  lengths: Uint32Array<ArrayBuffer>;
}

export const joinTexts = (texts: readonly string[]): JoinedTexts => ({
  text: texts.join(''),
  lengths: Uint32Array.from(texts, ({ length }) => length),
});

/** Throws a RangeError where the lengths are not those of the text. */
export function splitTexts({ text, lengths }: JoinedTexts): string[] {
  const texts: string[] = [];
  let start = 0;
  for (const length of lengths) texts.push(text.slice(start, (start += length)));
  if (start !== text.length) throw new RangeError(`${start} of ${text.length} characters`);
  return texts;
}
