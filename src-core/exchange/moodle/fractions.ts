/** A share of the marks in percent as Moodle's list of grades has it: 33.33333, 50, 100. */
export const percentOf = (share: number): string => String(Number((share * 100).toFixed(5)));
