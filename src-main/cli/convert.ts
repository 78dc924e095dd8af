import path from 'node:path';
import { detectFormat, formatNamed } from '@core/exchange/detect';
import { writeCsv } from '@core/exchange/csv/write';
import {
  formatNames,
  type ExchangeFormat,
  type ExchangeNote,
  type ExchangePack,
  type ExchangeReport,
  type ExchangeTools,
  type FormatName,
} from '@core/exchange/exchange';
import { noteWords } from '@core/messages/exchange-notes';
import type { ConvertInput, ConvertIo } from './convert-io';

export interface ConvertArguments {
  input: string;
  to: string;
  out?: string | undefined;
  json: boolean;
  language: string;
}

interface Converted {
  /** The format of what was read. */
  format: FormatName;
  file: string;
  kept: number;
  changed: { item: string; reason: string }[];
  refused: { item: string; line: number | null; reason: string; remedy: string }[];
  out: string | null;
  questions: ExchangePack['questions'];
}

/**
 * `chokepoint convert IN --to FORMAT --out OUT`: reads a file, a folder of files or one of our
 * content packs, whatever they are called, and writes each in another format. `--to json` prints the
 * questions in our own schema. Exit code 2 when nothing could be read or written, 1 when some
 * questions were refused.
 */
export async function runConvert(args: ConvertArguments, io: ConvertIo): Promise<number> {
  const target = args.to === 'json' ? null : formatNamed(args.to);
  if (args.to !== 'json' && !target?.write) {
    const known = formatNames.filter((name) => formatNamed(name)?.write);
    return failed(
      io,
      `--to: "${args.to}" cannot be written. Give one of ${known.join(', ')}, json.`,
    );
  }
  if (target !== null && args.out === undefined)
    return failed(io, '--out: say where to write, such as --out questions.xml.');
  if (args.language !== 'en' && args.language !== 'ja')
    return failed(io, `--language: "${args.language}" is none of en, ja.`);
  let inputs: ConvertInput[];
  try {
    inputs = await io.readInput(args.input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(io, `${args.input}: cannot be read (${reason}). Check the name.`);
  }
  const tools = io.tools(args.language);
  const many = inputs.length > 1;
  const done: Converted[] = [];
  let unread = 0;
  const taken = new Set<string>();
  for (const input of inputs) {
    const read = await readInput(input, tools);
    if (read === null) {
      // In a folder there may be files of other kinds; a file that was named must be one of ours.
      io.stderr(
        `${nameOf(input)}: no format of questions is recognised in it. Known are ${formatNames.join(', ')}.\n`,
      );
      unread += 1;
      continue;
    }
    const converted = reported(read.report, nameOf(input), read.pack);
    done.push(converted);
    if (read.pack.questions.length === 0) continue;
    if (target !== null) {
      const out = many ? freeName(args.out!, nameOf(input), target, taken) : args.out!;
      const written = await writePack(target, read.pack, tools, out);
      const writing = reported(written.report, nameOf(input), read.pack);
      converted.kept = writing.kept;
      converted.changed.push(...writing.changed);
      converted.refused.push(...writing.refused);
      converted.out = out;
      try {
        await io.writeFile(out, written.bytes);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return failed(io, `${out}: cannot be written (${reason}). Choose another place.`);
      }
    }
  }
  const questions = done.flatMap((one) => one.questions);
  if (args.to === 'json' && args.out !== undefined && questions.length > 0)
    await io.writeFile(
      args.out,
      new TextEncoder().encode(`${JSON.stringify(questions, null, 2)}\n`),
    );
  for (const line of inWords(done)) io.stderr(line);
  if (args.json) io.stdout(`${JSON.stringify(documentOf(done, args.to, many), null, 2)}\n`);
  else if (args.to !== 'json') for (const one of done) io.stdout(summaryOf(one));
  else if (args.out === undefined) io.stdout(`${JSON.stringify(questions, null, 2)}\n`);
  if (done.every(({ kept }) => kept === 0)) return 2;
  return unread > 0 && !many ? 2 : done.some(({ refused }) => refused.length > 0) ? 1 : 0;
}

function failed(io: ConvertIo, words: string): number {
  io.stderr(`${words}\n`);
  return 2;
}

const nameOf = (input: ConvertInput): string =>
  input.kind === 'pack' ? input.name : input.file.name;

async function readInput(
  input: ConvertInput,
  tools: ExchangeTools,
): Promise<{ report: ExchangeReport; pack: ExchangePack } | null> {
  if (input.kind === 'pack')
    return {
      pack: input.pack,
      report: { format: 'pack', kept: input.pack.questions.length, changed: [], refused: [] },
    };
  const format = detectFormat(input.file);
  return format === null ? null : format.read(input.file, tools);
}

const writePack = (
  format: ExchangeFormat,
  pack: ExchangePack,
  tools: ExchangeTools,
  out: string,
) =>
  format.name === 'csv' && out.toLowerCase().endsWith('.tsv')
    ? writeCsv(pack, tools, '\t')
    : format.write!(pack, tools);

/** A name in the folder OUT that no other file of this run has. */
function freeName(
  folder: string,
  name: string,
  format: ExchangeFormat,
  taken: Set<string>,
): string {
  const stem = path.basename(name).replace(/\.[^.]{1,8}$/, '') || 'questions';
  for (let count = 1; ; count += 1) {
    const file = path.join(
      folder,
      `${stem}${count === 1 ? '' : `-${count}`}.${format.extensions[0]}`,
    );
    if (taken.has(file)) continue;
    taken.add(file);
    return file;
  }
}

function reported(report: ExchangeReport, file: string, pack: ExchangePack): Converted {
  const item = ({ place }: ExchangeNote) => place.item;
  return {
    format: report.format,
    file,
    kept: report.kept,
    changed: report.changed.map((note) => ({
      item: item(note),
      reason: noteWords('en', 'changed', note).what,
    })),
    refused: report.refused.map((note) => {
      const { what, remedy } = noteWords('en', 'refused', note);
      return { item: item(note), line: note.place.line, reason: what, remedy };
    }),
    out: null,
    questions: pack.questions,
  };
}

/** The document of `--json`: of one file, or of all with each file's own beside the sums. */
function documentOf(done: readonly Converted[], to: string, many: boolean) {
  const one = ({ format, kept, changed, refused, questions }: Converted) => ({
    format,
    kept,
    changed,
    refused,
    ...(to === 'json' ? { questions } : {}),
  });
  if (!many && done[0] !== undefined) return one(done[0]);
  const formats = [...new Set(done.map(({ format }) => format))];
  return {
    format: formats.length === 1 ? formats[0] : 'several',
    kept: done.reduce((sum, { kept }) => sum + kept, 0),
    changed: done.flatMap(({ changed }) => changed),
    refused: done.flatMap(({ refused }) => refused),
    ...(to === 'json' ? { questions: done.flatMap(({ questions }) => questions) } : {}),
    files: done.map((each) => ({
      file: each.file,
      out: each.out,
      format: each.format,
      kept: each.kept,
    })),
  };
}

function summaryOf({ file, format, kept, changed, refused, out }: Converted): string {
  const where = out === null ? 'nothing written' : `written to ${out}`;
  return `${file} (${format}): ${kept} kept, ${changed.length} notes on changes, ${refused.length} refused; ${where}\n`;
}

/** How many lines of each kind are printed; `--json` has them all. */
const most = 20;

function inWords(done: readonly Converted[]): string[] {
  return done.flatMap(({ file, changed, refused }) => {
    const at = (line: number | null, item: string) =>
      `${file}${line === null ? '' : `:${line}`}${item === '' ? '' : ` “${item}”`}`;
    const lines = [
      ...refused
        .slice(0, most)
        .map(
          ({ item, line, reason, remedy }) => `${at(line, item)}: refused: ${reason} ${remedy}\n`,
        ),
      ...changed
        .slice(0, most)
        .map(({ item, reason }) => `${at(null, item)}: changed: ${reason}\n`),
    ];
    const rest = Math.max(0, refused.length - most) + Math.max(0, changed.length - most);
    return rest > 0 ? [...lines, `${file}: and ${rest} more; --json lists them all.\n`] : lines;
  });
}
