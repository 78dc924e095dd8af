/** Enough for a panic or an assertion; a stack trace below it is cut off. */
const enough = 300;

/** What a process wrote to its standard error so far: the first line of it is why it died. */
export function lastWordsOf(stderr: NodeJS.ReadableStream | null): () => string {
  let said = '';
  stderr?.on('data', (chunk: Buffer) => {
    if (said.length < enough) said += String(chunk);
  });
  return () => said.slice(0, enough).trim();
}
