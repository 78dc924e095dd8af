import { seatSocketPath } from '@core/drill/seat-address';

/** The part of a WebSocket that is used, so that tests can be the other end. */
export interface SeatSocket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  onerror: (() => void) | null;
}

/** The socket to the host this page came from. */
export function openSeatSocket({ protocol, host } = location): SeatSocket {
  const scheme = protocol === 'https:' ? 'wss:' : 'ws:';
  return new WebSocket(`${scheme}//${host}${seatSocketPath}`) as SeatSocket;
}
