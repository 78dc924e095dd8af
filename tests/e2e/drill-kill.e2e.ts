import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { createRandom } from '@core/random';
import { readJournal } from '@host/drill/file-journals';
import { StreamServer, streamServerProgram } from '@host/drill/stream-server.fixture';
import { openJournals } from '@host/drill/open-journals';
import { HostProcess, hostIsBuilt } from '../drill/host-process';
import { loadPlan } from '../drill/load-plan';
import { LoadSeat } from '../drill/load-seat';

/**
 * The headless host is killed (SIGKILL) at random moments while a class answers. What it had
 * acknowledged must be in the journal, once. `CHOKEPOINT_KILLS` says how often, `CHOKEPOINT_SEED`
 * which moments.
 */
const kills = Number(process.env['CHOKEPOINT_KILLS'] ?? 5);
const random = createRandom(`drill/${process.env['CHOKEPOINT_SEED'] ?? 1}`);
const seats = 12;
const questions = 200;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Answers in its own time until the line breaks, and notes what was acknowledged. */
async function work(seat: LoadSeat, acknowledged: Map<string, boolean>): Promise<void> {
  try {
    for (;;) {
      const stage = seat.view?.stage;
      if (stage?.phase !== 'working') return;
      const { turn } = stage.question;
      const said = (seat.number + turn) % 2 === 0;
      await seat.answer(turn, said);
      acknowledged.set(`${seat.view!.seat}/${turn}`, said);
      await rest(random.int(20, 120));
    }
  } catch {
    // The host was killed.
  }
}

/** What was acknowledged and is not there as it was said, and what is there twice. */
function missing(
  events: readonly { type: string }[],
  acknowledged: ReadonlyMap<string, boolean>,
): string[] {
  const there = new Map<string, boolean>();
  const twice: string[] = [];
  for (const event of events as {
    type: string;
    seat: string;
    turn: number;
    response: { answer: boolean };
  }[]) {
    if (event.type !== 'Answered') continue;
    const place = `${event.seat}/${event.turn}`;
    if (there.has(place)) twice.push(`${place} twice`);
    there.set(place, event.response.answer);
  }
  return [
    ...twice,
    ...[...acknowledged].flatMap(([place, said]) => (there.get(place) === said ? [] : [place])),
  ];
}

it.skipIf(!hostIsBuilt)(
  'no acknowledged answer is lost, whenever the host is killed',
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-kill-'));
    const plan = path.join(folder, 'plan.json');
    await writeFile(plan, JSON.stringify(loadPlan(questions, { mode: 'self-paced' })));
    const journal = path.join(folder, 'drills');
    let host = await HostProcess.start(plan, '--journal', journal);
    const { drill, address, link } = host.open;
    const class_ = Array.from(
      { length: seats },
      (_, index) => new LoadSeat(index + 1, { address, link }),
    );
    await Promise.all(class_.map((seat) => seat.join()));
    host.type('');
    await Promise.all(class_.map((seat) => seat.sees('working')));
    const acknowledged = new Map<string, boolean>();
    const file = path.join(journal, `${drill}.jsonl`);
    for (let kill = 0; kill < kills; kill += 1) {
      const working = class_.map((seat) => work(seat, acknowledged));
      await rest(random.int(50, 400));
      await host.kill();
      await Promise.all(working);
      const read = await readJournal(file);
      if (!read.ok)
        throw new Error(
          `${read.faults[0]?.message}: ${(await readFile(file, 'utf8')).slice(-300)}`,
        );
      expect(missing(read.value.events, acknowledged)).toEqual([]);
      host = await HostProcess.start('--journal', journal, '--resume', 'last');
      // The code on the wall still works.
      expect(host.open.link).toBe(link);
      await Promise.all(class_.map((seat) => seat.resume()));
    }
    console.log(`${kills} kills, ${acknowledged.size} answers acknowledged`);
    expect(acknowledged.size).toBeGreaterThan(kills);
    await host.kill();
    await rm(folder, { recursive: true, force: true });
  },
  60_000 + kills * 45_000,
);

it.skipIf(!hostIsBuilt || streamServerProgram === undefined)(
  'no acknowledged answer is lost when any of several hosts is killed, or the stream’s server',
  async () => {
    const server = await StreamServer.start();
    const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-kill-'));
    const plan = path.join(folder, 'plan.json');
    await writeFile(plan, JSON.stringify(loadPlan(questions, { mode: 'self-paced' })));
    const hosts = [await HostProcess.start(plan, '--journal', server.address)];
    const { drill } = hosts[0]!.open;
    const another = () => HostProcess.start('--journal', server.address, '--resume', drill);
    hosts.push(await another(), await another());
    const class_ = Array.from(
      { length: seats },
      (_, index) => new LoadSeat(index + 1, hosts[index % hosts.length]!.open),
    );
    await Promise.all(class_.map((seat) => seat.join()));
    hosts[0]!.type('');
    await Promise.all(class_.map((seat) => seat.sees('working')));
    const acknowledged = new Map<string, boolean>();
    const journals = await openJournals(server.address);
    for (let kill = 0; kill < kills; kill += 1) {
      const working = class_.map((seat) => work(seat, acknowledged));
      await rest(random.int(50, 400));
      const last = kill === kills - 1;
      if (last) {
        await server.kill();
        await rest(300);
        await server.begin();
      }
      const place = random.int(0, hosts.length - 1);
      await hosts[place]!.kill();
      hosts[place] = await another();
      for (const seat of class_) seat.drop();
      await Promise.all(working);
      const read = await journals.read(drill);
      if (!read.ok) throw new Error(read.faults[0]?.message);
      expect(missing(read.value.events, acknowledged)).toEqual([]);
      for (const seat of class_) seat.door = random.pick(hosts).open;
      await Promise.all(class_.map((seat) => seat.resume()));
    }
    console.log(`${kills} kills among 3 hosts, ${acknowledged.size} answers acknowledged`);
    expect(acknowledged.size).toBeGreaterThan(kills);
    for (const host of hosts) await host.kill();
    await journals.close?.();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  },
  60_000 + kills * 45_000,
);
