import type { QuestionView } from './registry';

/** The ids of the parts of a view from top to bottom, as the answer log keeps them. */
export function partOrder(view: QuestionView): string[] {
  switch (view.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return view.options.map(({ id }) => id);
    case 'cloze':
      return view.blanks.flatMap(({ choices }) => choices?.map(({ id }) => id) ?? []);
    case 'ordering':
      return view.items.map(({ id }) => id);
    case 'matching':
      return [...view.lefts, ...view.rights].map(({ id }) => id);
    case 'true-false':
    case 'numeric':
      return [];
  }
}
