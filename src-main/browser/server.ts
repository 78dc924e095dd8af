import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainAnswer } from '@host/answer';
import { answerRequest, type BrowserHostParts } from './requests';

export interface BrowserHost {
  /** `http://127.0.0.1:24617/` */
  address: string;
  port: number;
  /** Ends open connections too; resolves when the port is free again. */
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * Serves the page and the packs to browsers on this machine and to nothing else.
 * @param port 0 for any free one.
 * @throws the system's error, `EADDRINUSE` above all, where the port cannot be had.
 */
export async function startBrowserHost(
  parts: BrowserHostParts,
  port: number,
): Promise<BrowserHost> {
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    void respond(parts, own, request, response);
  });
  // A page asks for little and asks at once; who dawdles is not our page.
  server.headersTimeout = 10_000;
  server.requestTimeout = 10_000;
  await listening(server, port);
  const { port: own } = server.address() as AddressInfo;
  return {
    address: `http://${loopback}:${own}/`,
    port: own,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: loopback, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** A million answers are some 30 MB of JSON. */
const mostBytes = 128 * 1024 * 1024;

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) return null;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

async function respond(
  parts: BrowserHostParts,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? '';
  const answer = await answerRequest(parts, port, {
    method,
    target: request.url ?? '',
    host: request.headers.host,
    origin: request.headers.origin,
    readBody: () => readJson(request),
  }).catch((error: unknown) => {
    console.error(error);
    return plainAnswer(500, 'Chokepoint could not answer this.');
  });
  response.writeHead(answer.status, answer.headers);
  response.end(method === 'HEAD' ? undefined : answer.body);
}
