import type { RefusedCode } from '@core/messages/exchange-notes';

export interface AikenItem {
  /** The 1-based line the question begins on. */
  line: number;
  stem: string;
  options: { letter: string; text: string }[];
  /** The letter after `ANSWER:`; null where that line is missing. */
  answer: string | null;
}

const option = /^\s*([A-Z])\s*[.)]\s+(.*)$/;
const answer = /^\s*ANSWER\s*:\s*([A-Za-z])\s*$/;

/**
 * Reads question, options, `ANSWER: X`, again and again. The first line of a question is never an
 * option, whatever it looks like; further lines before the options belong to it.
 */
export function parseAiken(text: string): AikenItem[] {
  const items: AikenItem[] = [];
  let open: AikenItem | null = null;
  const end = () => {
    if (open !== null) items.push(open);
    open = null;
  };
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') {
      if (open !== null && open.options.length > 0) end();
      return;
    }
    if (open === null) {
      open = {
        line: index + 1,
        stem: line.replace(/^\ufeff/, '').trim(),
        options: [],
        answer: null,
      };
      return;
    }
    const key = answer.exec(line);
    if (key !== null) {
      open.answer = key[1]!.toUpperCase();
      end();
      return;
    }
    const found = option.exec(line);
    if (found !== null) open.options.push({ letter: found[1]!, text: found[2]!.trim() });
    else if (open.options.length > 0) open.options.at(-1)!.text += `\n${line.trim()}`;
    else open.stem += `\n${line.trim()}`;
  });
  end();
  return items;
}

export function flawOfItem({ options, answer: key }: AikenItem): RefusedCode | null {
  if (options.length === 0 && key === null) return 'description';
  if (key === null) return 'aiken-no-answer-line';
  return options.some(({ letter }) => letter === key) ? null : 'no-right-answer';
}
