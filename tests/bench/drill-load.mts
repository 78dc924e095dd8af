/**
 * Loads the headless drill host from a second process: `npm run build && npx tsx
 * tests/bench/drill-load.mts [one | many] [seats]`. With redis-server or valkey-server on the machine also
 * several hosts of one drill. Prints tables for docs/performance.md and docs/scaling.md.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { HostProcess } from '../drill/host-process';
import { loadPlan } from '../drill/load-plan';
import { LoadSeat } from '../drill/load-seat';
import { StreamServer, streamServerProgram } from '../../src-main/host/drill/stream-server.fixture';

const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-load-'));
const plan = path.join(folder, 'plan.json');
await writeFile(plan, JSON.stringify(loadPlan(3)));
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const at = (values: readonly number[], share: number) =>
  [...values].sort((left, right) => left - right)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ]!;
const spread = (values: readonly number[]) =>
  `median ${at(values, 0.5).toFixed(0)}, p99 ${at(values, 0.99).toFixed(0)}, longest ${Math.max(...values).toFixed(0)} ms`;
const say = (what: string, figures: string) => console.log(`${what.padEnd(52)} ${figures}`);

async function seatAll(hosts: readonly HostProcess[], count: number): Promise<LoadSeat[]> {
  const seats = Array.from(
    { length: count },
    (_, index) => new LoadSeat(index + 1, hosts[index % hosts.length]!.open),
  );
  const began = performance.now();
  for (let from = 0; from < count; from += 200)
    await Promise.all(seats.slice(from, from + 200).map((seat) => seat.join()));
  say(`${count} seats taken`, `${((performance.now() - began) / 1000).toFixed(1)} s`);
  return seats;
}

/** Everybody answers within 50 ms; then the answer is revealed. */
async function oneQuestion(
  hosts: readonly HostProcess[],
  seats: readonly LoadSeat[],
  turn: number,
) {
  const before = await Promise.all(hosts.map((host) => host.usage()));
  const acks = await Promise.all(
    seats.map(async (seat) => {
      await rest(Math.random() * 50);
      return seat.answer(turn, seat.number % 3 === 0);
    }),
  );
  const after = await Promise.all(hosts.map((host) => host.usage()));
  const cpu = after.map((usage, index) => usage.cpu - before[index]!.cpu);
  say(`${seats.length} answers within 50 ms, acknowledged`, spread(acks));
  say('  processor time of the hosts', cpu.map((ms) => `${ms} ms`).join(', '));
  await Promise.all(seats.map((seat) => seat.sees('closed')));
  await rest(500);
  const ordered = performance.now();
  hosts[0]!.type('');
  const seen = await Promise.all(seats.map((seat) => seat.sees('reveal')));
  say('  reveal seen after the order', spread(seen.map((time) => time - ordered)));
}

async function next(host: HostProcess, seats: readonly LoadSeat[], lines: number) {
  for (let line = 0; line < lines; line += 1) {
    host.type('');
    await rest(400);
  }
  await Promise.all(seats.map((seat) => seat.sees('answering')));
  await rest(500);
}

async function oneHost(count: number) {
  console.log(`\nOne host, ${count} seats`);
  const journal = path.join(folder, `one-${count}`);
  const host = await HostProcess.start(plan, '--journal', journal);
  const empty = (await host.usage()).memory;
  const seats = await seatAll([host], count);
  const full = (await host.usage()).memory;
  say('memory', `${full.toFixed(0)} MB, ${(((full - empty) * 1024) / count).toFixed(0)} kB a seat`);
  await next(host, seats, 1);
  await oneQuestion([host], seats, 0);
  await next(host, seats, 2);
  await oneQuestion([host], seats, 1);

  const before = await host.usage();
  const began = performance.now();
  const returns: number[] = [];
  for (let second = 0; second < 10; second += 1) {
    const due = began + (second + 1) * 1000;
    const tenth = seats.filter(({ number }) => number % 10 === second);
    returns.push(
      ...(await Promise.all(
        tenth.map(async (seat) => {
          await rest(Math.random() * 900);
          seat.drop();
          return seat.resume();
        }),
      )),
    );
    await rest(Math.max(0, due - performance.now()));
  }
  const share = ((await host.usage()).cpu - before.cpu) / (performance.now() - began);
  say('a tenth reconnecting each second, seat back', spread(returns));
  say('  processor', `${(share * 100).toFixed(0)} % of one core`);
  for (const seat of seats) seat.drop();
  await host.kill();
}

async function manyHosts(hosts: number, count: number) {
  console.log(`\n${hosts} hosts of one drill, ${count} seats`);
  const server = await StreamServer.start();
  const first = await HostProcess.start(plan, '--journal', server.address);
  const others = await Promise.all(
    Array.from({ length: hosts - 1 }, () =>
      HostProcess.start('--journal', server.address, '--resume', first.open.drill),
    ),
  );
  const all = [first, ...others];
  const seats = await seatAll(all, count);
  await next(first, seats, 1);
  await oneQuestion(all, seats, 0);
  await next(first, seats, 2);

  // One host dies while everybody answers: whoever hung on it goes to another and says it again.
  const lost = others.at(-1)!;
  const stay = all.filter((host) => host !== lost);
  const answered = performance.now();
  const settled = seats.map(async (seat, index) => {
    await rest(Math.random() * 50);
    try {
      return await seat.answer(1, true);
    } catch {
      seat.door = stay[index % stay.length]!.open;
      await rest(Math.random() * 100);
      await seat.resume();
      await seat.answer(1, true);
      return performance.now() - answered;
    }
  });
  await rest(60);
  await lost.kill();
  say('one host killed in the middle, all acknowledged', spread(await Promise.all(settled)));
  for (const seat of seats) seat.drop();
  for (const host of all) await host.kill();
  await server.stop();
}

const which = process.argv[2];
if (which !== 'many') for (const count of [500, 1000]) await oneHost(count);
if (which !== 'one' && streamServerProgram !== undefined)
  await manyHosts(4, Number(process.argv[3] ?? 5000));
await rm(folder, { recursive: true, force: true });
process.exit(0);
