import {
  analyseItems,
  buildItemGraph,
  type ItemAnalysis,
  type ItemRemark,
} from '@core/statistics/item-analysis';
import { parseResponseTable } from '@core/statistics/response-table';
import { tableInWords } from './table-in-words';
import { faultsInWords, readOrSay, type CommandIo } from './command-io';

/**
 * `chokepoint items RESPONSES.csv`: item analysis of a table of scores. Exit code 2 when the table
 * cannot be read.
 */
export async function runItems(
  args: { file: string; json: boolean },
  io: CommandIo,
): Promise<number> {
  const text = await readOrSay(args.file, io);
  if (text === null) return 2;
  const table = parseResponseTable(text, args.file);
  if (!table.ok) {
    io.stderr(faultsInWords(table.faults));
    return 2;
  }
  const analysis = analyseItems(table.value);
  io.stdout(args.json ? `${JSON.stringify(analysis, null, 2)}\n` : inWords(analysis));
  return 0;
}

const remarks: Record<ItemRemark, string> = {
  backwards: 'the weaker do better: check the key',
  'everyone-right': 'everyone right',
  'everyone-wrong': 'everyone wrong',
  'little-difference': 'hardly tells strong from weak',
};

function inWords(analysis: ItemAnalysis): string {
  const rows = buildItemGraph(analysis).rows.map((item) => [
    item.question,
    String(item.n),
    figure(item.facility),
    figure(item.discriminationIndex),
    figure(item.correctedItemTotal),
    item.remark ? remarks[item.remark] : '',
  ]);
  const head = ['question', 'n', 'facility', 'discrimination', 'item-total r', ''];
  return [
    tableInWords(head, rows),
    `\nStudents ${analysis.students}, upper and lower group ${analysis.groupSize} each (27 %). `,
    `Alpha ${figure(analysis.alpha)}, standard error of measurement ${figure(analysis.standardError)} marks.\n`,
    analysis.notReached > 0
      ? `${analysis.notReached} empty cell(s) taken as not reached: left out of the question's figures, nothing earned in the totals.\n`
      : '',
  ].join('');
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3));
