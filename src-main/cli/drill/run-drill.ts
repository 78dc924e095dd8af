import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { csvOf } from '@core/chart/csv';
import { foldDrill } from '@core/drill/drill';
import type { DrillPlan } from '@core/drill/drill-plan';
import { readOrderLine } from '@core/drill/order-line';
import { drillResults } from '@core/drill/results';
import { resultsTable } from '@core/drill/results-table';
import type { Result } from '@core/fault';
import type { DrillLook } from '@core/host/drill-port';
import { openDrillDesk, type DrillDesk } from '@host/drill/drill-desk';
import { listInterfaces } from '@host/drill/interfaces';
import { openJournals } from '@host/drill/open-journals';
import { readSite } from '@host/site';
import { faultsInWords } from '../command-io';
import { planFromFile, planFromFlags, usualJournals, type PlanFlags } from './drill-options';
import { helpInWords, joinInWords, phaseInWords, seatsInWords } from './drill-words';

export interface DrillArgs extends PlanFlags {
  plan?: string;
  /** One of this machine's addresses; without it the first that others can reach. */
  address?: string;
  port?: string;
  /** Scheme and host of a proxy before this host. */
  public?: string;
  /** A folder, or `redis://…`. */
  journal?: string;
  /** Takes up or joins a drill; `last` for the latest that is not over. */
  resume?: string;
  results?: string;
  json?: boolean;
}

export interface DrillIo {
  stdin: NodeJS.ReadableStream;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Aborted by Ctrl+C. */
  stop: AbortSignal;
}

/** From the source of the command line and from its built file alike. */
const root = path.resolve(__dirname, __dirname.endsWith('drill') ? '../../..' : '../..');
const lookEveryMs = 250;

/**
 * `chokepoint drill`: the drill host of a room's computer, without a window. Exit code 2 for a plan
 * that cannot be used, 1 where no drill could be opened.
 */
export async function runDrill(args: DrillArgs, io: DrillIo): Promise<number> {
  let journals;
  try {
    journals = await openJournals(args.journal ?? usualJournals());
  } catch (error) {
    io.stderr(`${args.journal}: ${String(error)}. Start the server, or give a folder.\n`);
    return 1;
  }
  const desk = openDrillDesk({
    journals,
    site: () => readSite(path.join(root, 'out', 'renderer')),
    ...(args.port === undefined ? {} : { port: Number(args.port) }),
    ...(args.public === undefined ? {} : { publicAddress: args.public.replace(/\/$/, '') }),
  });
  try {
    const plan = args.resume === undefined ? await planOf(args) : null;
    if (plan && !plan.ok) {
      io.stderr(faultsInWords(plan.faults));
      return 2;
    }
    const opened = await begin(desk, args, plan?.value ?? null);
    if (!opened.ok) {
      io.stderr(faultsInWords(opened.faults));
      return 1;
    }
    return await host(desk, opened.value, args, io);
  } finally {
    await desk.leave();
    await journals.close?.();
  }
}

const planOf = ({ plan, ...flags }: DrillArgs): Promise<Result<DrillPlan>> =>
  plan === undefined
    ? planFromFlags(flags, path.join(root, 'content'), Date.now())
    : planFromFile(plan);

async function begin(
  desk: DrillDesk,
  args: DrillArgs,
  plan: DrillPlan | null,
): Promise<Result<DrillLook>> {
  const address = args.address ?? listInterfaces()[0]?.address ?? '127.0.0.1';
  const port = args.port === undefined ? null : Number(args.port);
  if (plan !== null) return desk.open({ plan, address, port });
  const latest = async () => (await desk.list()).find(({ finished }) => !finished)?.drill;
  const drill = args.resume === 'last' ? ((await latest()) ?? 'last') : args.resume!;
  return desk.resume(drill, address);
}

/** Shows what happens and obeys lines until the drill is over or the program is stopped. */
async function host(
  desk: DrillDesk,
  first: DrillLook,
  args: DrillArgs,
  io: DrillIo,
): Promise<number> {
  const { drill } = first.teacher;
  const say = (event: object, words: string) =>
    io.stdout(args.json ? `${JSON.stringify(event)}\n` : words);
  if (first.join) {
    const { address, pin, link } = first.join;
    say({ event: 'open', drill, address, pin, link }, joinInWords(first.join));
  }
  const lines = createInterface({ input: io.stdin });
  // One after the other: what a line may do depends on what the one before it did.
  let obeyed = Promise.resolve();
  lines.on('line', (line) => (obeyed = obeyed.then(() => obey(desk, line, io))));
  let shown = '';
  let count = -1;
  let look: DrillLook = first;
  while (!io.stop.aborted) {
    const now = await desk.look(null);
    if (now === null || now === 'unchanged') break;
    look = now;
    const { phase, current, seats, paused } = look.teacher;
    const place = `${phase}/${current?.question.turn ?? ''}`;
    if (place !== shown) {
      say(
        { event: 'phase', phase, turn: current?.question.turn ?? null },
        phaseInWords(look.teacher, args.language === 'ja' ? 'ja' : 'en'),
      );
      shown = place;
      count = -1;
    }
    const counted =
      phase === 'lobby' ? seats.length : (current?.answered ?? look.teacher.work?.handedIn ?? -1);
    if (counted !== count && ['lobby', 'answering', 'working'].includes(phase)) {
      const of = phase === 'lobby' ? null : (current?.expected ?? seats.length);
      say(
        { event: 'count', phase, counted, of },
        phase === 'lobby'
          ? `  In the lobby: ${counted}\n`
          : `  Answered: ${counted} of ${of}${paused ? ' (paused)' : ''}\n`,
      );
      count = counted;
    }
    if (look.stuck)
      io.stderr('Answers cannot be stored: is the disk full? The drill holds until it can.\n');
    if (phase === 'finished') break;
    await rested(io.stop);
  }
  lines.close();
  if (look.teacher.phase !== 'finished') {
    io.stderr(`Stopped in the middle. Go on with: chokepoint drill --resume ${drill}\n`);
    return 0;
  }
  const file = args.results ?? `drill-${drill}.csv`;
  const read = await desk.read(drill);
  if (!read.ok) {
    io.stderr(faultsInWords(read.faults));
    return 1;
  }
  await writeFile(file, csvOf(resultsTable(drillResults(foldDrill(read.value)!))));
  say(
    { event: 'finished', drill, results: path.resolve(file) },
    `Results: ${path.resolve(file)}\n`,
  );
  // Phones fetch the last view, with the answers to take home, before the port goes.
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await desk.close();
  return 0;
}

async function obey(desk: DrillDesk, line: string, io: DrillIo): Promise<void> {
  const look = await desk.look(null);
  if (look === null || look === 'unchanged') return;
  const read = readOrderLine(line, look.teacher, Date.now() % 2_147_483_647);
  if ('unclear' in read) return io.stderr(`  ${read.unclear}\n`);
  if ('show' in read) {
    if (read.show === 'help') io.stdout(helpInWords());
    else if (read.show === 'seats') io.stdout(seatsInWords(look));
    else if (look.join) io.stdout(joinInWords(look.join));
    return;
  }
  const outcome = await desk.command(read.order);
  if (!outcome.done) io.stderr(`  refused: ${outcome.refused}\n`);
}

const rested = (stop: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, lookEveryMs);
    function done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
    stop.addEventListener('abort', done);
  });
