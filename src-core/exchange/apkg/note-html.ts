import { unreachable } from '@core/fault';
import type { Language, Text } from '@core/language';
import { revealAnswer, type Question } from '@core/questions/registry';
import { rightResponse } from '@core/questions/right-response';

export const escapeHtml = (words: string): string =>
  words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\u001f', ' ')
    .replaceAll('{{', '{<!-- -->{')
    .replaceAll('\n', '<br>');

/** What the learner chooses among or fills in, on the front of the card. */
export function optionsShown(question: Question, language: Language): string {
  const list = (texts: readonly Text[]) =>
    `<ul>${texts.map((text) => `<li>${escapeHtml(text[language])}</li>`).join('')}</ul>`;
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return list(byWords(question.options.map(({ text }) => text)));
    case 'ordering':
      return list(byWords(question.items.map(({ text }) => text)));
    case 'matching':
      return (
        list(question.pairs.map(({ left }) => left)) +
        list(
          byWords([
            ...question.pairs.map(({ right }) => right),
            ...question.strays.map(({ text }) => text),
          ]),
        )
      );
    case 'cloze':
      return (
        escapeHtml(question.text[language].replace(/\{\{[a-z][a-z0-9]*\}\}/g, '＿＿＿')) +
        question.blanks
          .map((blank) =>
            blank.by === 'choosing'
              ? list(byWords([blank.right, ...blank.wrong.map(({ text }) => text)]))
              : '',
          )
          .join('')
      );
    case 'true-false':
      return language === 'en' ? 'True or false?' : '正しいか、誤りか。';
    case 'numeric':
      return question.unit === null ? '' : escapeHtml(question.unit[language]);
    default:
      return unreachable(question);
  }
}

/** Sorted, so that the place gives nothing away. */
const byWords = (texts: readonly Text[]): Text[] =>
  [...texts].sort((one, other) => (one.en < other.en ? -1 : 1));

export function answerShown(question: Question, language: Language): string {
  const reveal = revealAnswer(question, rightResponse(question));
  const reasons = reveal.lines.flatMap(({ label, why }) =>
    why === null ? [] : [`<li>${escapeHtml(`${label[language]}: ${why[language]}`)}</li>`],
  );
  const list = reasons.length === 0 ? '' : `<ul>${reasons.join('')}</ul>`;
  return `<b>${escapeHtml(reveal.answer[language])}</b>${list}`;
}
