import type { RevealLine } from '@core/questions/kind';

/** Where nothing was answered the host explains the right answer; nobody chose it then. */
export function seenLines(lines: readonly RevealLine[], answered: boolean): RevealLine[] {
  return lines.map((line) =>
    !answered && line.verdict === 'right' ? { ...line, verdict: 'missed' } : line,
  );
}
