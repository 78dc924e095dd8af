/** Numbers as the page writes them: a true minus, and a plus where the sign is the point. */
const signed = (value: number, text: string) =>
  /[1-9]/.test(text) ? `${value < 0 ? '\u2212' : '+'}${text}` : text;

/** A fraction as a percentage with its sign: `−16.97%`. */
export const percent = (fraction: number, digits = 2): string =>
  `${signed(fraction, Math.abs(fraction * 100).toFixed(digits))}%`;

/** A fraction as a percentage whose sign words have said already. */
export const share = (fraction: number, digits = 1): string =>
  `${Math.abs(fraction * 100).toFixed(digits)}%`;

export const decimal = (value: number, digits = 2): string =>
  `${value < 0 && Number(value.toFixed(digits)) !== 0 ? '\u2212' : ''}${Math.abs(value).toFixed(digits)}`;

/** A p-value: four places are more than any study of one day bears out. */
export const chance = (p: number): string => (p < 0.0001 ? '< 0.0001' : p.toFixed(4));

/** A session as one counts it from the event’s: `−1`, `0`, `+5`. */
export const session = (t: number): string =>
  t === 0 ? '0' : `${t < 0 ? '\u2212' : '+'}${Math.abs(t)}`;
