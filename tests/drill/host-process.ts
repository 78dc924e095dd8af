import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(import.meta.dirname ?? __dirname, '../..');
const program = path.join(root, 'out/cli/chokepoint.js');
export const hostIsBuilt = existsSync(program);

/** What `chokepoint drill --json` prints. */
type Said =
  | { event: 'open'; drill: string; address: string; pin: string; link: string }
  | { event: 'phase'; phase: string; turn: number | null }
  | { event: 'count'; phase: string; counted: number; of: number | null }
  | { event: 'finished'; drill: string; results: string };

/** The headless host as a process of its own, as a person starts it. */
export class HostProcess {
  readonly said: Said[] = [];
  private wake: () => void = () => undefined;
  private errors = '';
  private gone = false;

  private constructor(private readonly process: ChildProcessWithoutNullStreams) {
    createInterface({ input: process.stdout }).on('line', (line) => {
      this.said.push(JSON.parse(line) as Said);
      this.wake();
    });
    process.stderr.on('data', (chunk) => (this.errors += String(chunk)));
    process.once('exit', () => {
      this.gone = true;
      this.wake();
    });
  }

  static async start(...args: string[]): Promise<HostProcess> {
    const flags = ['drill', '--json', '--address', '127.0.0.1', ...args];
    const host = new HostProcess(spawn(process.execPath, [program, ...flags]));
    await host.until((said) => said.event === 'open');
    return host;
  }

  get open(): Extract<Said, { event: 'open' }> {
    return this.said.find((said) => said.event === 'open') as Extract<Said, { event: 'open' }>;
  }

  /** The first thing said that fits, already or still to come. */
  async until(fits: (said: Said) => boolean): Promise<Said> {
    for (;;) {
      const found = this.said.find(fits);
      if (found) return found;
      if (this.gone) throw new Error(`The host ended: ${this.errors}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** A line as typed by whoever runs the drill. */
  type(line: string): void {
    this.process.stdin.write(`${line}\n`);
  }

  async kill(signal: 'SIGKILL' | 'SIGINT' = 'SIGKILL'): Promise<void> {
    if (this.gone) return;
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
  }

  /** Resident memory, MB, and processor time so far, ms (Linux). */
  async usage(): Promise<{ memory: number; cpu: number }> {
    const status = await readFile(`/proc/${this.process.pid}/status`, 'utf8');
    const stat = await readFile(`/proc/${this.process.pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13);
    return {
      memory: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
      cpu: (Number(user) + Number(system)) * 10,
    };
  }
}
