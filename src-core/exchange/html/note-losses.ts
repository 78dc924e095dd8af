import type { ChangedCode } from '@core/messages/exchange-notes';
import type { Note } from '../moodle/choice-draft';
import type { HtmlLoss } from './html-tags';

const codes: Readonly<Record<HtmlLoss, ChangedCode>> = {
  formatting: 'formatting-left-out',
  links: 'links-left-out',
  tables: 'tables-flattened',
  scripts: 'scripts-removed',
  media: 'media-left-out',
  formulas: 'formulas-as-written',
};

/** Says what became of HTML that was read as plain words. */
export function noteLosses(lost: ReadonlySet<HtmlLoss>, note: Note): void {
  for (const loss of lost) note(codes[loss]);
}
