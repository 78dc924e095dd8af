import type { TimelineRow } from './build-timeline';

/** What is drawn at one place of a lane: an entry, or several that stand too close to be told apart. */
export interface Mark {
  /** Id of its first entry. */
  key: string;
  rows: [TimelineRow, ...TimelineRow[]];
  /** Edges in pixels from the beginning of the drawing; at least {@link markSize} apart. */
  left: number;
  right: number;
  /** Which line of the lane it stands on, 0 at the top. */
  line: number;
  /** As much of the title as there is room for beside it; empty where there is none. */
  label: string;
}

/** The least size of a target (WCAG 2.5.8). */
export const markSize = 24;
const gap = 2;
const labelGap = 4;
const shortestLabel = 56;

/**
 * Places the entries of a lane on its lines. Each goes to the line that has been free for longest,
 * so that titles find room; where every line is taken it joins the last mark of that line.
 * Moving the window does not change the arrangement: it depends on distances alone.
 * @param rows by date
 * @param place a day in pixels
 * @param words the title of an entry in the present language
 */
export function placeMarks(
  rows: readonly TimelineRow[],
  lines: number,
  place: (day: number) => number,
  words: (row: TimelineRow) => string,
): Mark[] {
  const onLine: Mark[][] = Array.from({ length: lines }, () => []);
  for (const row of rows) {
    const { left, right } = footprint(row, place);
    const freeFrom = (marks: Mark[]) => marks.at(-1)?.right ?? -Infinity;
    const line = onLine.reduce(
      (best, marks, index) => (freeFrom(marks) < freeFrom(onLine[best]!) ? index : best),
      0,
    );
    const last = onLine[line]!.at(-1);
    if (last && last.right + gap > left) {
      last.rows.push(row);
      last.right = Math.max(last.right, right);
    } else {
      onLine[line]!.push({ key: row.entry.id, rows: [row], left, right, line, label: '' });
    }
  }
  for (const marks of onLine) {
    for (const [index, mark] of marks.entries()) {
      const room = (marks[index + 1]?.left ?? Infinity) - mark.right - 2 * labelGap;
      mark.label = mark.rows.length === 1 ? fitWords(words(mark.rows[0]), room) : '';
    }
  }
  return onLine.flat().sort((a, b) => a.rows[0].days.from - b.rows[0].days.from || a.line - b.line);
}

/** A day is a point with a target around it; a month covers its days. */
function footprint({ days, precision }: TimelineRow, place: (day: number) => number) {
  if (precision === 'day') {
    const middle = place(days.from);
    return { left: middle - markSize / 2, right: middle + markSize / 2 };
  }
  const [from, to] = [place(days.from), place(days.to)];
  const spare = Math.max(0, markSize - (to - from)) / 2;
  return { left: from - spare, right: to + spare };
}

/** About how wide text of 13 pixels is drawn: full-width signs are square, Latin letters about half. */
export function wordsWidth(text: string): number {
  let width = 0;
  for (const sign of text) {
    width += /[\u2e80-\uffef]/.test(sign) ? 13.2 : /[A-Z0-9—%]/.test(sign) ? 8.8 : 7;
  }
  return width;
}

/** As much of the text as there is room for; empty where that is hardly a word. */
export function fitWords(text: string, room: number): string {
  if (wordsWidth(text) <= room) return text;
  if (room < shortestLabel) return '';
  let cut = [...text];
  while (cut.length > 0 && wordsWidth(`${cut.join('')}…`) > room) cut = cut.slice(0, -1);
  return `${cut.join('').trimEnd()}…`;
}
