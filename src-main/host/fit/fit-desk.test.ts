import { describe, expect, it } from 'vitest';
import type { FitRequest } from '@core/host/fit';
import { openFitDesk, workerReady, type FitProcess } from './fit-desk';

const request: FitRequest = [[{ rating: 3, days: 0 }]];
const weights = Array.from({ length: 21 }, (_, place) => place);

/** Processes that do what the test says. */
function stage() {
  const processes: {
    sent: FitRequest[];
    killed: boolean;
    say: (message: unknown) => void;
    exit: (code: number | null) => void;
  }[] = [];
  const waiting: (() => void)[] = [];
  const spawn = (): FitProcess => {
    const process = {
      sent: [] as FitRequest[],
      killed: false,
      say: (_: unknown) => {},
      exit: (_: number | null) => {},
    };
    processes.push(process);
    return {
      send: (sent) => void process.sent.push(sent),
      onMessage: (hear) => (process.say = hear),
      onExit: (hear) => (process.exit = hear),
      lastWords: () => 'thread panicked',
      kill: () => (process.killed = true),
    };
  };
  const desk = openFitDesk(spawn, (_ms, then) => void waiting.push(then));
  return { desk, processes, waited: () => waiting.shift()!() };
}

describe('fitting weights', () => {
  it('tells how far it is, and ends the process with the result', () => {
    const { desk, processes } = stage();
    const job = desk.start(request);
    expect(processes[0]!.sent).toEqual([]);
    processes[0]!.say(workerReady);
    expect(processes[0]!.sent).toEqual([request]);
    processes[0]!.say({ state: 'running', done: 3, of: 10 });
    expect(desk.look(job)).toEqual({ state: 'running', done: 3, of: 10 });
    processes[0]!.say({ state: 'fitted', weights });
    expect(desk.look(job)).toEqual({ state: 'fitted', weights });
    expect(processes[0]!.killed).toBe(true);
  });

  it('keeps the result whatever the process still says, and begins nothing again', () => {
    const { desk, processes, waited } = stage();
    const job = desk.start(request);
    processes[0]!.say({ state: 'fitted', weights });
    // The optimizer tells how far it is from threads of its own: the last of it may come late.
    processes[0]!.say({ state: 'running', done: 10, of: 10 });
    processes[0]!.exit(0);
    expect(waited).toThrow();
    expect(processes).toHaveLength(1);
    expect(desk.look(job)).toEqual({ state: 'fitted', weights });
  });

  it('cancels, and forgets the job', () => {
    const { desk, processes } = stage();
    const job = desk.start(request);
    desk.cancel('another');
    expect(processes[0]!.killed).toBe(false);
    desk.cancel(job);
    expect(processes[0]!.killed).toBe(true);
    expect(desk.look(job)).toEqual({ state: 'gone' });
  });

  it('begins nothing again that was cancelled meanwhile', () => {
    const { desk, processes, waited } = stage();
    const job = desk.start(request);
    processes[0]!.exit(null);
    desk.cancel(job);
    waited();
    expect(processes).toHaveLength(1);
  });

  it('runs one at a time', () => {
    const { desk, processes } = stage();
    const first = desk.start(request);
    desk.start(request);
    expect(processes[0]!.killed).toBe(true);
    expect(desk.look(first)).toEqual({ state: 'gone' });
  });

  it('begins again where the optimizer crashes, and says so when it keeps crashing', () => {
    const { desk, processes, waited } = stage();
    const job = desk.start(request);
    processes[0]!.exit(null);
    expect(desk.look(job)).toMatchObject({ state: 'running' });
    expect(processes).toHaveLength(1);
    waited();
    processes[1]!.say(workerReady);
    expect(processes[1]!.sent).toEqual([request]);
    expect(desk.look(job)).toMatchObject({ state: 'running' });
    processes[1]!.exit(139);
    expect(desk.look(job)).toMatchObject({
      state: 'failed',
      message: 'The optimizer ended with code 139. It wrote: thread panicked',
    });
    expect(processes).toHaveLength(2);
  });

  it('does not take weights that are none', () => {
    const { desk, processes } = stage();
    const job = desk.start(request);
    processes[0]!.say({ state: 'fitted', weights: [Number.NaN] });
    expect(desk.look(job)).toMatchObject({
      state: 'failed',
      message: expect.stringMatching(/cannot be used/),
    });
  });
});
