import { checkCourse } from '@core/content/check/check';
import type { Finding } from '@core/content/check/finding';
import type { Fault } from '@core/fault';
import type { PackSource } from '@core/content/pack-source';
import { questionKinds } from '@core/questions/registry';
import { readContentFolder } from './content-folder';

interface Output {
  stdout(text: string): void;
  stderr(text: string): void;
}

/**
 * `chokepoint content check [PACK…]`: checks the packs below `content`, all against each other, and
 * tells about those named (or all). Exit code 1 when a fault was found, 2 when a name is unknown.
 */
export async function runContentCheck(
  args: { content: string; packs: string[]; json: boolean; coverage: boolean; today: string },
  io: Output,
): Promise<number> {
  const { packs, faults, folders } = await readContentFolder(args.content);
  const unknown = args.packs.filter((name) => !folders.includes(name));
  if (unknown.length > 0) {
    io.stderr(
      `There is no pack folder ${unknown.map((name) => `"${name}"`).join(', ')} in ${args.content}. There are: ${folders.join(', ')}.\n`,
    );
    return 2;
  }
  const told = (args.packs.length > 0 ? args.packs : folders).map((name) => ({
    name,
    prefix: folderOf(args.content, name),
  }));
  const { findings, coverage } = checkCourse({ packs, today: args.today });
  const all: Finding[] = [
    ...faults.map((fault): Finding => ({ ...fault, severity: 'fault' })),
    ...findings,
  ];
  const reports = told.map(({ name, prefix }) =>
    report(
      name,
      packs.find(({ folder }) => folder === prefix),
      all.filter(({ place }) => place.startsWith(`${prefix}/`)),
    ),
  );

  if (args.json) io.stdout(`${JSON.stringify({ packs: reports, coverage }, null, 2)}\n`);
  else {
    for (const pack of reports) io.stdout(words(pack));
    if (args.coverage) {
      for (const { fact, questions } of coverage.byFact)
        io.stdout(`${String(questions).padStart(4)}  ${fact}\n`);
    }
  }
  return reports.some((pack) => pack.faults.length > 0) ? 1 : 0;
}

function folderOf(content: string, name: string): string {
  return `${content.replace(/\/+$/, '').split(/[\\/]/).at(-1)}/${name}`;
}

function report(id: string, source: PackSource | undefined, findings: Finding[]) {
  const line = ({ place, line, code, message, remedy }: Fault) => ({
    file: place,
    line: line ?? 1,
    code,
    message,
    remedy,
  });
  const kinds = Object.keys(questionKinds);
  const count = (kind: string) =>
    source?.questions.filter(({ value }) => value.kind === kind).length ?? 0;
  return {
    id,
    lessons: source?.lessons.length ?? 0,
    questions: source?.questions.length ?? 0,
    facts: source?.facts.length ?? 0,
    glossary: source?.glossary.length ?? 0,
    byKind: Object.fromEntries(kinds.map((kind) => [kind, count(kind)])),
    faults: findings.filter(({ severity }) => severity === 'fault').map(line),
    advice: findings.filter(({ severity }) => severity === 'advice').map(line),
  };
}

function words(pack: ReturnType<typeof report>): string {
  const kinds = Object.entries(pack.byKind).map(([kind, count]) => `${kind} ${count}`);
  const place = ({ file, line, code, message, remedy }: (typeof pack.faults)[number]) =>
    `${file}:${line}  ${code}  ${message}\n    ${remedy}\n`;
  return [
    `${pack.id}: ${pack.lessons} lessons, ${pack.questions} questions, ${pack.facts} facts, ${pack.glossary} terms\n`,
    `  ${kinds.join(', ')}\n`,
    ...pack.faults.map((fault) => `  ${place(fault)}`),
    ...(pack.advice.length > 0
      ? [
          `  ${pack.advice.length} piece(s) of advice${pack.faults.length > 0 ? '' : '; --json lists them'}\n`,
        ]
      : []),
  ].join('');
}
