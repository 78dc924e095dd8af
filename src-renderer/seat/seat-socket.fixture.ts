import type { HostMessage, SeatMessage } from '@core/drill/messages';
import type { SeatSocket } from './seat-socket';

/** The other end of a seat's socket, played by a test. */
export class FakeSocket implements SeatSocket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;
  readonly heard: SeatMessage[] = [];
  closed = false;

  send(text: string): void {
    this.heard.push(JSON.parse(text) as SeatMessage);
  }
  close(): void {
    this.closed = true;
  }
  accept(): void {
    this.onopen?.();
  }
  say(message: HostMessage): void {
    this.sayRaw(JSON.stringify(message));
  }
  sayRaw(data: unknown): void {
    this.onmessage?.({ data });
  }
  break(): void {
    this.onclose?.();
  }
}
