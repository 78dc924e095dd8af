const day = 86_400_000;
const afterDays = 7;
const afterAnswers = 200;
/** A single evening's answers are not worth a reminder. */
const worthIt = 10;

/** The last copy a person saved: when, and how many records there were. */
export interface LastCopy {
  at: number;
  records: number;
}

/**
 * Whether to remind of saving a copy, where nothing else keeps one: a week or 200 records after the
 * last. Without one yet, the week is counted from the first record.
 *
 * @param records how many there are now
 * @param firstAt moment of the first of them, or null without any
 * @returns records that are in no copy, or null
 */
export function copyReminder(
  last: LastCopy | null,
  { records, firstAt }: { records: number; firstAt: number | null },
  now: number,
): number | null {
  const since = records - (last?.records ?? 0);
  const from = last?.at ?? firstAt;
  if (from === null || since <= 0) return null;
  const isLong = now - from >= afterDays * day && since >= worthIt;
  return isLong || since >= afterAnswers ? since : null;
}
