import type { PlainMessageKey } from '@core/messages/catalogue';
import type { RevealLine, Verdict } from '@core/questions/kind';

/** A sign, a word and a tone for each verdict: never colour alone (WCAG 1.4.1). */
export const verdictMarks: Record<
  Verdict,
  {
    sign: string;
    label: Extract<PlainMessageKey, `question.${string}`>;
    tone: 'right' | 'wrong' | 'plain';
  }
> = {
  right: { sign: '✓', label: 'question.yoursRight', tone: 'right' },
  wrong: { sign: '✕', label: 'question.yoursWrong', tone: 'wrong' },
  missed: { sign: '○', label: 'question.missed', tone: 'right' },
  left: { sign: '–', label: 'question.left', tone: 'plain' },
};

/**
 * The lines worth reading first (what was chosen, what was right) and the others, each in the
 * order the parts were shown in.
 */
export function arrangeLines(lines: readonly RevealLine[], shown: readonly string[]) {
  const place = (line: RevealLine) => {
    const index = shown.indexOf(line.part);
    return index < 0 ? shown.length : index;
  };
  const ordered = [...lines].sort((a, b) => place(a) - place(b));
  return {
    first: ordered.filter(({ verdict }) => verdict !== 'left'),
    others: ordered.filter(({ verdict }) => verdict === 'left'),
  };
}
