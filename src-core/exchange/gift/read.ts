import type { ExchangePack, NamedBytes, ReadOutcome, ExchangeTools } from '../exchange';
import { readTags } from '../carried-tags';
import { openIntake } from '../draft';
import { readGuarded } from '../read-guarded';
import { wholeFile, type OpenReport } from '../report';
import { packOf, titleOf } from '../brought-pack';
import { pace } from '../pacing';
import { readTextFile } from '../text/read-text-file';
import { splitBlocks } from './blocks';
import { draftOf } from './draft-of';
import { takeApart } from './question-text';

/** Reads a GIFT file: what is right is kept, each question that is not is refused with its line. */
export const readGift = (file: NamedBytes, tools: ExchangeTools): Promise<ReadOutcome> =>
  readGuarded('gift', file, (report) => readQuestions(file, tools, report));

function readQuestions(file: NamedBytes, tools: ExchangeTools, report: OpenReport): ReadOutcome {
  const intake = openIntake('gift', report);
  const text = readTextFile(file, report);
  const blocks = text === null ? [] : splitBlocks(text);
  const categories = new Set(blocks.flatMap(({ category }) => category ?? []));
  let titles = 0;

  for (const [index, block] of blocks.entries()) {
    pace(tools, index, blocks.length);
    const apart = takeApart(block.text);
    const title = apart.ok ? apart.question.title : null;
    const at = { item: title ?? block.id ?? firstWords(block.text), line: block.line };
    if (!apart.ok) {
      report.refused(at, apart.flaw);
      continue;
    }
    const { carried, others } = readTags(block.tags);
    const note: Parameters<typeof draftOf>[2] = (code, values) => report.changed(at, code, values);
    const draft = draftOf(apart.question, carried, note);
    if (!draft.ok) {
      report.refused(at, draft.code, draft.values);
      continue;
    }
    if (others.length > 0) note('tags-left-out', { tags: others.join(', ') });
    const taken = intake.take(at, block.id, draft.draft);
    if (taken && title && !taken.stem.en.startsWith(title)) titles += 1;
  }
  if (titles > 0) report.changed(wholeFile, 'titles-left-out', { count: titles });
  if (categories.size > 1)
    for (const category of categories) report.changed(wholeFile, 'category-left-out', { category });
  if (text !== null && blocks.length === 0) report.refused(wholeFile, 'empty-file');
  const [only] = categories.size === 1 ? [...categories] : [];
  const pack: ExchangePack = packOf(intake.questions, titleOf(file, categoryName(only)), tools);
  return { pack, report: report.close(intake.questions.length) };
}

/** The last step of a category's path; `//` is a slash in a name. */
function categoryName(path: string | undefined): string | null {
  const name = path?.replaceAll('//', '\ue000').split('/').at(-1)?.replaceAll('\ue000', '/').trim();
  return name === undefined || name === '' || name === 'top' ? null : name;
}

const firstWords = (text: string): string => text.trim().split('\n')[0]!.slice(0, 60);
