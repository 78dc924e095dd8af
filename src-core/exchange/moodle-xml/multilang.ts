import type { Language } from '@core/language';

/**
 * HTML by language: Moodle's filter shows one of neighbouring `<span class="multilang" lang="…">`.
 * Text without such spans is the same in both; a language without a span gets the first one.
 */
export function inLanguages(html: string): Record<Language, string> {
  const out = { en: '', ja: '' };
  let at = 0;
  while (at < html.length) {
    const group = groupAt(html, html.indexOf('<span', at));
    if (group === null) break;
    const before = html.slice(at, group.from);
    for (const language of ['en', 'ja'] as const)
      out[language] += before + (group.words[language] ?? Object.values(group.words)[0] ?? '');
    at = group.to;
  }
  const rest = html.slice(at);
  return { en: out.en + rest, ja: out.ja + rest };
}

/** The first run of neighbouring language spans from `from` on. */
function groupAt(
  html: string,
  from: number,
): { from: number; to: number; words: Partial<Record<string, string>> } | null {
  for (let open = from; open >= 0; open = html.indexOf('<span', open + 1)) {
    const words: Partial<Record<string, string>> = {};
    let to = open;
    for (;;) {
      const end = html.indexOf('>', to);
      const close = end < 0 ? -1 : html.indexOf('</span>', end);
      if (close < 0) break;
      const tag = html.slice(to, end);
      const language = /\slang="([a-z]{2})/i.exec(tag)?.[1]?.toLowerCase();
      if (!/^<span\s/i.test(tag) || !/class="multilang"/i.test(tag) || language === undefined)
        break;
      words[language] ??= html.slice(end + 1, close);
      to = close + '</span>'.length;
      const next = /^\s*(?=<span\s)/.exec(html.slice(to, to + 200));
      if (next === null) break;
      to += next[0].length;
    }
    if (to > open) return { from: open, to, words };
    if (html.indexOf('</span>', open) < 0) return null;
  }
  return null;
}
