/** A note's fields by name, as HTML. */
export type Fields = ReadonlyMap<string, string>;

const mark = /\{\{([^{}]*)\}\}/g;
const special = new Set(['FrontSide', 'Tags', 'Type', 'Deck', 'Subdeck', 'Card', 'CardFlag']);

interface Reference {
  filters: string[];
  field: string;
}
function referenceOf(inside: string): Reference {
  const parts = inside.trim().split(':');
  return { filters: parts.slice(0, -1).map((part) => part.trim()), field: parts.at(-1)!.trim() };
}

/**
 * The fields a template shows, in order. `typed` ones, which the learner is to type, are answers
 * even on the front.
 */
export function fieldsShown(template: string): { shown: string[]; typed: string[] } {
  const shown: string[] = [];
  const typed: string[] = [];
  for (const [, inside] of template.matchAll(mark)) {
    if (/^\s*[#^/!]/.test(inside!)) continue;
    const { filters, field } = referenceOf(inside!);
    if (special.has(field)) continue;
    (filters.includes('type') ? typed : shown).push(field);
  }
  return { shown, typed };
}

/**
 * A template filled in: sections that depend on a field being filled, and fields. Hints and what
 * is read out are left away, as they are until somebody asks.
 *
 * @param replace what stands for a field with that filter instead of its words, such as `cloze`
 */
export function renderTemplate(
  template: string,
  fields: Fields,
  replace: (filter: string, html: string) => string | null = () => null,
): string {
  const out: string[] = [];
  const open: { field: string; shown: boolean }[] = [];
  let at = 0;
  const showing = () => open.every(({ shown }) => shown);
  for (const match of template.matchAll(mark)) {
    if (showing()) out.push(template.slice(at, match.index));
    at = match.index + match[0].length;
    const inside = match[1]!.trim();
    const sign = inside[0] ?? '';
    if (sign === '#' || sign === '^') {
      const field = inside.slice(1).trim();
      const filled = (fields.get(field) ?? '').replace(/<[^>]*>|&nbsp;/g, '').trim() !== '';
      open.push({ field, shown: filled === (sign === '#') });
    } else if (sign === '/') open.pop();
    else if (showing()) out.push(shownAs(referenceOf(inside), fields, replace));
  }
  if (showing()) out.push(template.slice(at));
  return out.join('');
}

function shownAs(
  { filters, field }: Reference,
  fields: Fields,
  replace: (filter: string, html: string) => string | null,
): string {
  if (filters.some((filter) => filter === 'type' || filter === 'hint' || filter.startsWith('tts')))
    return '';
  const html = fields.get(field) ?? '';
  for (const filter of filters) {
    const other = replace(filter, html);
    if (other !== null) return other;
  }
  // Readings stand as 漢字[かんじ], with a space before the kanji.
  if (filters.includes('kanji')) return html.replace(/ ?([^ >[\]]+)\[[^\]]*\]/g, '$1');
  if (filters.includes('kana')) return html.replace(/ ?[^ >[\]]+\[([^\]]*)\]/g, '$1');
  if (filters.includes('furigana')) return html.replace(/ ?([^ >[\]]+)\[([^\]]*)\]/g, '$1（$2）');
  return html;
}
