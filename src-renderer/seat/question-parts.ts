import type { Language, Text } from '@core/language';
import type { QuestionView } from '@core/questions/registry';

/** What there is to choose from, to be read before and after: one line a part. */
export function partsOf(view: QuestionView, language: Language): string[] {
  const words = (parts: readonly { text: Text }[]) => parts.map(({ text }) => text[language]);
  switch (view.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return words(view.options);
    case 'ordering':
      return words(view.items);
    case 'matching':
      return [...words(view.lefts), ...words(view.rights)];
    case 'cloze':
      return [
        view.segments[language]
          .map((segment) => {
            if ('text' in segment) return segment.text;
            const place = view.blanks.findIndex(({ name }) => name === segment.blank) + 1;
            return `[${place}]`;
          })
          .join(''),
        ...view.blanks.flatMap(({ choices }, index) =>
          choices === null ? [] : [`[${index + 1}] ${words(choices).join(' / ')}`],
        ),
      ];
    case 'true-false':
    case 'numeric':
      return [];
  }
}
