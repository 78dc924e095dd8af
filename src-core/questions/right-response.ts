import type { Question, QuestionResponse } from './registry';

/** The response that is wholly right. */
export function rightResponse(question: Question): QuestionResponse {
  switch (question.kind) {
    case 'single-choice':
      return { kind: question.kind, option: question.options.find((option) => option.right)!.id };
    case 'multiple-choice':
      return {
        kind: question.kind,
        options: question.options.filter((option) => option.right).map(({ id }) => id),
      };
    case 'true-false':
      return { kind: question.kind, answer: question.answer };
    case 'numeric':
      return { kind: question.kind, value: question.answer };
    case 'cloze':
      return {
        kind: question.kind,
        blanks: Object.fromEntries(
          question.blanks.map((blank) => [
            blank.name,
            blank.by === 'choosing' ? blank.rightId : blank.right.ja,
          ]),
        ),
      };
    case 'ordering':
      return { kind: question.kind, order: question.items.map(({ id }) => id) };
    case 'matching':
      return {
        kind: question.kind,
        pairs: Object.fromEntries(question.pairs.map(({ leftId, rightId }) => [leftId, rightId])),
      };
  }
}
