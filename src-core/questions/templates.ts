import { licenceTemplates } from '@core/licence/templates/index';
import { marketTemplates } from '@core/market/templates/index';
import type { QuestionTemplate } from './template';

/** The one list of templates: a new one is a file in its room and a line in that room's index. */
export const questionTemplates: readonly QuestionTemplate[] = [
  ...licenceTemplates,
  ...marketTemplates,
];

const byId = new Map(questionTemplates.map((template) => [template.id, template]));

/** The template a card stands for; undefined for the card of an authored question. */
export const templateOf = (card: string): QuestionTemplate | undefined => byId.get(card);
