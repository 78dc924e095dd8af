import { WebSocket } from 'ws';
import type { HostMessage, SeatMessage } from '@core/drill/messages';
import type { SeatView } from '@core/drill/seat-view';

export interface Doorway {
  /** `http://127.0.0.1:51234/` */
  address: string;
  link: string;
}

/** A seat without a page, light enough for thousands in one process. */
export class LoadSeat {
  view: SeatView | null = null;
  private socket: WebSocket | null = null;
  private readonly awaited: {
    fits: (message: HostMessage) => boolean;
    met: (at: number) => void;
    lost: (error: Error) => void;
  }[] = [];

  constructor(
    readonly number: number,
    public door: Doorway,
  ) {}

  get token(): string {
    return this.number.toString(16).padStart(32, '0');
  }

  async connect(): Promise<void> {
    const { origin } = new URL(this.door.address);
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/seat`, { origin });
    this.socket = socket;
    socket.on('message', (data) => this.hear(JSON.parse(String(data)) as HostMessage));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      // A line that was given up for another takes nothing with it.
      if (this.socket !== socket) return;
      for (const { lost } of this.awaited.splice(0)) lost(new Error('the line was lost'));
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('close', () => reject(new Error('no line')));
    });
  }

  /** Asks until it is let in, as the page does: a host under load may have cut the line. */
  async join(): Promise<void> {
    const ticket = this.door.link.split('#t=')[1]!;
    const name = `Seat ${this.number}q`;
    const pass = { by: 'ticket', ticket } as const;
    while (this.view === null) {
      try {
        if (this.socket?.readyState !== WebSocket.OPEN) await this.connect();
        const welcomed = this.hears(({ say }) => say === 'welcome' || say === 'refused');
        this.say({ say: 'join', token: this.token, pass, name, language: 'en' });
        await welcomed;
      } catch {
        // Again, in a moment.
      }
      if (this.view === null)
        await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 800));
    }
  }

  /** Resolves with the milliseconds from dialling to the welcome. */
  async resume(): Promise<number> {
    const dialled = performance.now();
    await this.connect();
    const welcomed = this.hears(({ say }) => say === 'welcome');
    this.say({ say: 'resume', token: this.token });
    return (await welcomed) - dialled;
  }

  /** Resolves with the milliseconds to the acknowledgement. */
  async answer(turn: number, answer: boolean): Promise<number> {
    const sent = performance.now();
    const stored = this.hears((message) => {
      if (message.say === 'refused' && message.to === 'answer')
        throw new Error(`refused: ${message.code}`);
      return message.say === 'answered' && message.turn === turn;
    });
    this.say({
      say: 'answer',
      turn,
      response: { kind: 'true-false', answer },
      confidence: null,
    });
    return (await stored) - sent;
  }

  /** When the view was in this phase, by this process's clock. */
  sees(phase: SeatView['stage']['phase']): Promise<number> {
    if (this.view?.stage.phase === phase) return Promise.resolve(performance.now());
    return this.hears((message) => message.say === 'view' && message.view.stage.phase === phase);
  }

  drop(): void {
    const { socket } = this;
    this.socket = null;
    for (const { lost } of this.awaited.splice(0)) lost(new Error('the line was dropped'));
    socket?.terminate();
  }

  hears(fits: (message: HostMessage) => boolean): Promise<number> {
    const heard = new Promise<number>((met, lost) => {
      // A line that closed while nobody waited would keep whoever waits now for ever.
      if (this.socket?.readyState === WebSocket.OPEN) this.awaited.push({ fits, met, lost });
      else lost(new Error('the line was lost'));
    });
    // Whoever waits learns of a lost line; nobody may be waiting any more.
    heard.catch(() => undefined);
    return heard;
  }

  private say(message: SeatMessage): void {
    if (this.socket === null) throw new Error('the line was dropped');
    this.socket.send(JSON.stringify(message));
  }

  private hear(message: HostMessage): void {
    const at = performance.now();
    if (message.say === 'welcome' || message.say === 'view') this.view = message.view;
    for (const awaited of [...this.awaited]) {
      try {
        if (!awaited.fits(message)) continue;
        awaited.met(at);
      } catch (error) {
        awaited.lost(error as Error);
      }
      this.awaited.splice(this.awaited.indexOf(awaited), 1);
    }
  }
}
