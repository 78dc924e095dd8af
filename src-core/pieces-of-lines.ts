/** Lines of text in pieces of about so many bytes, each ending with a line. */
export function* piecesOfLines(lines: Uint8Array, size: number): Generator<Uint8Array> {
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf(0x0a, Math.min(from + size, lines.length) - 1) + 1;
    const to = end === 0 ? lines.length : end;
    yield lines.subarray(from, to);
    from = to;
  }
}
