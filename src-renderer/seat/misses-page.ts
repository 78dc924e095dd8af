import type { Language } from '@core/language';
import type { KeptMiss } from './kept-misses';
import { partsOf } from './question-parts';
import { responseInWords } from './response-words';
import { sayInSeat } from './words';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const plain = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign]!);

/**
 * The misses as a page of their own, with no script in it, that any browser opens without a
 * network: the address of the drill is gone when the drill is.
 */
export function buildMissesPage(
  misses: readonly KeptMiss[],
  title: string,
  language: Language,
): string {
  const articles = misses.map(({ reviewed }) => missArticle(reviewed, language));
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${plain(title)}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.7 system-ui, sans-serif; }
body { max-width: 36rem; margin: 0 auto; padding: 1rem; }
article { border-top: 1px solid; padding: 1rem 0; }
h2 { font-size: 1.1rem; }
summary { min-height: 44px; font-weight: 600; cursor: pointer; }
small { display: block; }
</style>
<h1>${plain(title)}</h1>
<p>${plain(sayInSeat(language, 'seat.missed'))}</p>
${articles.join('\n')}
</html>
`;
}

function missArticle({ question, given, answer }: KeptMiss['reviewed'], language: Language) {
  const parts = partsOf(question.view, language).map((part) => `<li>${plain(part)}</li>`);
  const drawn = ((question as Partial<typeof question>).pictures ?? []).map(
    ({ alt }) =>
      `<p>${plain(sayInSeat(language, 'question.pictureMissing', { alt: alt[language] }))}</p>\n`,
  );
  const own = given ? responseInWords(question.view, given.response, language) : [];
  const sources = answer.sources.map(
    ({ title, publisher, date, asOf }) =>
      `<small>§ ${plain([title, publisher, date ?? '', sayInSeat(language, 'seat.asOf', { date: asOf })].filter(Boolean).join(' · '))}</small>`,
  );
  const { explanation } = answer.reveal;
  return `<article>
<h2>${plain(question.view.stem[language])}</h2>
${drawn.join('')}${parts.length > 0 ? `<ul>${parts.join('')}</ul>` : ''}
<p>${plain(sayInSeat(language, 'seat.yourAnswer'))}: ${plain(own.join(' / ') || sayInSeat(language, 'seat.noAnswer'))}</p>
<details><summary>${plain(sayInSeat(language, 'seat.showAnswer'))}</summary>
<p><strong>${plain(answer.reveal.answer[language])}</strong></p>
${explanation ? `<p>${plain(explanation[language])}</p>\n` : ''}${sources.join('\n')}
</details>
</article>`;
}
