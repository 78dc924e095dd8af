import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { DrillWish } from '@core/drill/drill-plan';
import { planOf } from '@core/drill/drill.fixture';
import type { HostMessage, SeatMessage } from '@core/drill/messages';
import type { DrillLook, JoinDetails } from '@core/host/drill-port';
import type { Site } from '@host/site';
import { openDrillDesk, type DrillDesk } from './drill-desk';
import { fileJournals } from './file-journals';

const page = { bytes: Buffer.from('<title>seat</title>'), mediaType: 'text/html', hashed: false };
export const site: Site = new Map([['/seat.html', page]]);

export const tokenOf = (seat: number): string => seat.toString(16).padStart(32, '0');

/** A host on loopback with a folder of its own. */
export class TestHost {
  private constructor(
    readonly folder: string,
    public desk: DrillDesk,
    public look: DrillLook,
  ) {}

  static async open(wish: Partial<DrillWish> = {}): Promise<TestHost> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'drill-host-'));
    const desk = openDrillDesk({ journals: fileJournals(folder), site: async () => site });
    const opened = await desk.open({ plan: planOf(wish), address: '127.0.0.1', port: null });
    if (!opened.ok) throw new Error(opened.faults[0]?.message);
    return new TestHost(folder, desk, opened.value);
  }

  get join(): JoinDetails {
    return this.look.join!;
  }

  get ticket(): string {
    return this.join.link.split('#t=')[1]!;
  }

  /** Gone without a word, and back on the same journal. */
  async restart(): Promise<void> {
    await this.desk.leave();
    this.desk = openDrillDesk({ journals: fileJournals(this.folder), site: async () => site });
    const [listed] = await this.desk.list();
    const resumed = await this.desk.resume(listed!.drill, '127.0.0.1');
    if (!resumed.ok) throw new Error(resumed.faults[0]?.message);
    this.look = resumed.value;
  }

  async stop(): Promise<void> {
    await this.desk.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** As much of a host as a seat needs. */
export type Doorway = { join: Pick<JoinDetails, 'address'>; ticket: string };

/** A seat's socket that remembers what it heard. */
export class TestSeat {
  readonly heard: HostMessage[] = [];
  private wake: (() => void) | null = null;
  closed: number | null = null;

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.heard.push(JSON.parse(String(data)) as HostMessage);
      this.wake?.();
    });
    socket.on('close', (code) => {
      this.closed = code;
      this.wake?.();
    });
    socket.on('error', () => undefined);
  }

  /** @param from the address the line comes from, another one of loopback */
  static async connect(host: Doorway, from = '127.0.0.1'): Promise<TestSeat> {
    const { address } = host.join;
    const socket = new WebSocket(`${address.replace('http', 'ws')}seat`, {
      origin: address.slice(0, -1),
      localAddress: from,
    });
    const seat = new TestSeat(socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return seat;
  }

  static async join(host: Doorway, number: number, name = `Seat ${number}`): Promise<TestSeat> {
    const seat = await TestSeat.connect(host);
    seat.say({
      say: 'join',
      token: tokenOf(number),
      pass: { by: 'ticket', ticket: host.ticket },
      name,
      language: 'en',
    });
    await seat.hears('welcome');
    return seat;
  }

  say(message: SeatMessage | Record<string, unknown>): void {
    this.socket.send(JSON.stringify(message));
  }

  /** The first message of this sort, heard already or still to come; it is then forgotten. */
  async hears<Say extends HostMessage['say']>(
    say: Say,
    fits: (message: Extract<HostMessage, { say: Say }>) => boolean = () => true,
  ): Promise<Extract<HostMessage, { say: Say }>> {
    for (;;) {
      const index = this.heard.findIndex(
        (message) => message.say === say && fits(message as Extract<HostMessage, { say: Say }>),
      );
      if (index >= 0) return this.heard.splice(index, 1)[0] as Extract<HostMessage, { say: Say }>;
      if (this.closed !== null) throw new Error(`Closed (${this.closed}) before "${say}"`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  sees(phase: string) {
    return this.hears('view', ({ view }) => view.stage.phase === phase);
  }

  async ends(): Promise<number> {
    while (this.closed === null) await new Promise<void>((resolve) => (this.wake = resolve));
    return this.closed;
  }
}
