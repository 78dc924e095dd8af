import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { WebSocketServer, type WebSocket } from 'ws';
import type { PictureBytes } from '@core/drill/drill-pictures';
import { maxMessageBytes } from '@core/drill/messages';
import {
  methodNotAllowed,
  pictureAnswer,
  plainAnswer,
  readingMethods,
  siteAnswer,
  type Answer,
} from '@host/answer';
import { siteHeaders } from '@host/site-headers';
import type { Site } from '@host/site';
import type { SeatLines } from './seat-lines';

export interface DrillServer {
  address: string;
  port: number;
  /** Closes every connection; resolves when the port is free. */
  stop(): Promise<void>;
}

export interface ServerParts {
  site: Site;
  lines: SeatLines;
  /** The picture of a question that was asked; null for all others. */
  pictureAt(address: string): PictureBytes | null;
  /** Of one interface of this machine. */
  address: string;
  /** 0: any free one. */
  port: number;
  /** Scheme and host of a proxy before this server, by which it may be asked for as well. */
  publicAddress?: string | undefined;
  /** Sockets at one time. */
  maxSockets: number;
}

const socketPath = '/seat';
/** Who has not joined by then is not a seat. */
const joinWithinMs = 10_000;
/** A phone that sleeps answers no ping; it comes back by itself. */
const pingEveryMs = 10_000;

/** @throws the system's error, `EADDRINUSE` or `EADDRNOTAVAIL` above all */
export async function startDrillServer(parts: ServerParts): Promise<DrillServer> {
  const { site, lines, address, publicAddress, maxSockets, pictureAt } = parts;
  const small = packSite(site);
  const http = createServer((request, response) =>
    respond({ site, small, pictureAt, hosts: ownHosts() }, request, response),
  );
  http.headersTimeout = 10_000;
  http.requestTimeout = 10_000;
  http.maxConnections = maxSockets * 2;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    // Compression lets a small frame grow large, and each socket keeps its tables.
    perMessageDeflate: false,
    clientTracking: true,
  });
  const ownHosts = (): string[] => {
    const { port } = http.address() as AddressInfo;
    const names = address === '127.0.0.1' ? [address, 'localhost'] : [address];
    const own = names.map((name) => `${name}:${port}`);
    return publicAddress === undefined ? own : [...own, new URL(publicAddress).host];
  };

  http.on('upgrade', (request, socket: Socket, head) => {
    const host = request.headers.host;
    const own = host !== undefined && ownHosts().includes(host);
    // A page from elsewhere cannot lie about its origin (RFC 6455 §10.2).
    const { origin } = request.headers;
    const homes = [`http://${host}`, ...(publicAddress === undefined ? [] : [publicAddress])];
    const home = origin !== undefined && homes.includes(origin);
    const room = sockets.clients.size < maxSockets;
    if (!own || !home || request.url !== socketPath || !room) {
      socket.end(`HTTP/1.1 ${!own ? 421 : !room ? 503 : 403} Refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      serve(opened, lines, socket.remoteAddress ?? '');
    });
  });
  http.on('clientError', (_error, socket) => socket.destroy());

  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket) => {
    alive.add(socket);
    socket.on('pong', () => alive.add(socket));
  });
  const heartbeat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, pingEveryMs);

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host: address, port: parts.port, exclusive: true }, () => {
      http.off('error', reject);
      resolve();
    });
  }).catch((error: unknown) => {
    clearInterval(heartbeat);
    throw error;
  });
  const { port } = http.address() as AddressInfo;
  return {
    address,
    port,
    async stop() {
      clearInterval(heartbeat);
      lines.sayGoodbye();
      // The goodbyes are in the sockets' buffers: closing lets them out, and whoever does not
      // answer within a moment is cut off.
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (const socket of sockets.clients) socket.terminate();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
    },
  };
}

function serve(socket: WebSocket, lines: SeatLines, address: string): void {
  const line = lines.open({
    address,
    send: (text) => socket.send(text),
    waiting: () => socket.bufferedAmount,
    hangUp() {
      socket.close(1000);
      // A closing handshake that is not answered holds the socket for half a minute.
      setTimeout(() => socket.terminate(), 2_000).unref();
    },
  });
  const tooLate = setTimeout(() => line.joined() || socket.terminate(), joinWithinMs);
  socket.on('message', (data, binary) => {
    if (binary) return socket.close(1003);
    void line.hear(String(data));
  });
  socket.on('close', () => {
    clearTimeout(tooLate);
    line.ended();
  });
  // A frame that breaks the protocol or is too long: ws has closed the socket with the right code.
  socket.on('error', () => undefined);
}

/** The same files for browsers that unpack (all do); packed once, not for each phone. */
const packSite = (site: Site): Site =>
  new Map([...site].map(([name, file]) => [name, { ...file, bytes: gzipSync(file.bytes) }]));

interface Served {
  site: Site;
  /** The same, packed. */
  small: Site;
  pictureAt: ServerParts['pictureAt'];
  /** Names it may be asked for by. */
  hosts: readonly string[];
}

function respond(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const unpacks = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const { packed, ...answer } = answerOf(served, unpacks, request);
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    vary: 'accept-encoding',
    'content-security-policy': policyFor(request.headers.host ?? ''),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** One segment, nothing to climb with; anything else is no picture's address. */
const picturePath = /^\/picture\/([0-9a-f]{32})$/;

function answerOf(
  { site, small, pictureAt, hosts }: Served,
  unpacks: boolean,
  request: IncomingMessage,
): Answer & { packed?: boolean } {
  // A name rebound to this address is not one of ours (RFC 9110 §15.5.20).
  if (request.headers.host === undefined || !hosts.includes(request.headers.host))
    return plainAnswer(421, 'This is not the address of this drill.');
  if (!readingMethods.includes(request.method ?? '')) return methodNotAllowed();
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const picture = pictureAt(picturePath.exec(path)?.[1] ?? '');
  if (picture !== null) return pictureAnswer(picture);
  const answer = siteAnswer(unpacks ? small : site, path);
  return { ...answer, packed: unpacks && answer.status === 200 };
}

/** Safari before 15.4 does not take the socket of the same host for 'self'. */
const policyFor = (host: string): string =>
  siteHeaders['content-security-policy']!.replace(
    "connect-src 'self'",
    /^[\w.:-]+$/.test(host) ? `connect-src 'self' ws://${host}` : "connect-src 'self'",
  );
