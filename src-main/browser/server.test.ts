import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packIdSchema } from '@core/content/schema';
import { good } from '@core/fault';
import { drillPortOver } from '@core/host/drill-port';
import type { BrowserHostParts } from './requests';
import { startBrowserHost, type BrowserHost } from './server';

const page = {
  bytes: Buffer.from('<!doctype html>'),
  mediaType: 'text/html; charset=utf-8',
  hashed: false,
};
const description = {
  kind: 'browser',
  version: '9.9.9',
  platform: 'linux',
  languages: [],
} as const;
const fitted: unknown[] = [];
const cancelled: string[] = [];
const ordered: unknown[] = [];
const parts: BrowserHostParts = {
  site: new Map([['/', page]]),
  content: {
    list: async () => ({ packs: [], faults: [] }),
    load: async (id) =>
      id === 'broken' ? Promise.reject(new Error('disk')) : good(JSON.stringify({ id })),
    loadAttachment: async (id, name) => good(JSON.stringify({ id, name })),
    holdings: async () => [{ id: packIdSchema.parse('deepseek-shock'), attachments: [] }],
  },
  description: { ...description, languages: [] },
  fits: {
    start: (request) => (fitted.push(request), 'a1'),
    look: (job) =>
      job === 'a1' ? { state: 'running', done: 1, of: 2 } : { state: 'gone' as const },
    cancel: (job) => void cancelled.push(job),
  },
  drills: drillPortOver(async (call, request) => {
    ordered.push({ call, request });
    return (call === 'look-at-drill' ? 'unchanged' : null) as never;
  }),
};

let host: BrowserHost;
beforeAll(async () => {
  host = await startBrowserHost(parts, 0);
});
afterAll(() => host.stop());

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}
/** Asks with the path and headers exactly as given; `fetch` would tidy both up. */
function ask(
  path: string,
  method = 'GET',
  headers: Record<string, string> = {},
  body = '',
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asking = httpRequest(
      { host: '127.0.0.1', port: host.port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}

describe('the loopback server', () => {
  it('serves the page with the strict policy', async () => {
    const { status, headers, body } = await ask('/?from=start');
    expect(status).toBe(200);
    expect(body).toBe('<!doctype html>');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('tells the browser with the page what the page will ask for first', async () => {
    const { headers } = await ask('/');
    const preloads = String(headers['link']).split(', ');
    expect(preloads[0]).toBe('</host/describe>; rel=preload; as=fetch; crossorigin=anonymous');
    const addresses = preloads.map((preload) => /^<([^>]+)>/.exec(preload)![1]!);
    expect(addresses).toEqual(['/host/describe', '/host/packs', '/host/packs/deepseek-shock']);
    for (const address of addresses) expect((await ask(address)).status).toBe(200);
    expect((await ask('/host/describe')).headers).not.toHaveProperty('link');
  });

  it('answers the questions of the port as JSON that is never kept', async () => {
    const described = await ask('/host/describe');
    expect(JSON.parse(described.body)).toEqual(description);
    expect(described.headers['cache-control']).toBe('no-store');
    expect(JSON.parse((await ask('/host/packs')).body)).toEqual({ packs: [], faults: [] });
    expect(JSON.parse((await ask('/host/packs/deepseek-shock')).body)).toEqual({
      ok: true,
      value: { id: 'deepseek-shock' },
    });
    expect(JSON.parse((await ask('/host/packs/market-reactions/windows')).body)).toEqual({
      ok: true,
      value: { id: 'market-reactions', name: 'windows' },
    });
  });

  it('answers HEAD with the same headers and no body', async () => {
    const head = await ask('/', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String(page.bytes.length));
  });

  it('answers under both names of this machine', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      expect((await ask('/', 'GET', { host: `${name}:${host.port}` })).status).toBe(200);
    }
  });

  it.each([
    'evil.example',
    'localhost',
    '127.0.0.1:1',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '[::1]',
  ])('refuses the Host header %s', async (name) => {
    for (const path of ['/', '/host/packs']) {
      const bare = await ask(path, 'GET', { host: name });
      expect(bare.status).toBe(421);
      expect(bare.body).not.toContain('doctype');
    }
  });

  it('refuses a foreign Host header even with our port', async () => {
    const { status } = await ask('/', 'GET', { host: `evil.example:${host.port}` });
    expect(status).toBe(421);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])(
    'accepts %s from nobody, and says more only to its own page',
    async (method) => {
      expect((await ask('/host/packs', method)).status).toBe(403);
      expect((await ask('/host/packs', method, { origin: 'https://evil.example' })).status).toBe(
        403,
      );
      const own = { host: `127.0.0.1:${host.port}`, origin: `http://127.0.0.1:${host.port}` };
      const { status, headers } = await ask('/host/packs', method, own);
      expect(status).toBe(405);
      expect(headers.allow).toBe('GET, HEAD');
    },
  );

  it.each([
    '/../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/host/packs/../../package.json',
    '/host/packs/..%2findex',
    '/host/packs/',
    '/host/packs/Not-An-Id',
    '/host/packs/market-reactions/',
    '/host/packs/market-reactions/../windows',
    '/host/packs/market-reactions/windows/more',
    '/host/packs/market-reactions/Windows.json',
    '/host',
    '/index.html%00',
    'http://evil.example/',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('says so in words when it fails, and goes on', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { status, body, headers } = await ask('/host/packs/broken');
    expect(status).toBe(500);
    expect(body).not.toContain('disk');
    expect(headers['content-security-policy']).toBeDefined();
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect((await ask('/')).status).toBe(200);
  });

  it('does not listen where other machines could reach it', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal);
    if (outward === undefined) return expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect(host.port, outward.address);
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  it('refuses to share a port', async () => {
    await expect(startBrowserHost(parts, host.port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('stops at once though a browser keeps its connection open, and frees the port', async () => {
    const other = await startBrowserHost(parts, 0);
    const idle = connect(other.port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    const ended = new Promise((resolve) => idle.once('close', resolve));
    await other.stop();
    await ended;
    const again = await startBrowserHost(parts, other.port);
    await again.stop();
  });
});

describe('fitting weights over loopback', () => {
  const own = () => ({ origin: `http://127.0.0.1:${host.port}` });
  const sequences = [[{ rating: 3, days: 0 }]];

  it('takes answers from its own page, tells how far it is, and cancels', async () => {
    const started = await ask('/host/fit', 'POST', own(), JSON.stringify(sequences));
    expect(JSON.parse(started.body)).toBe('a1');
    expect(fitted).toEqual([sequences]);
    expect(JSON.parse((await ask('/host/fit/a1')).body)).toEqual({
      state: 'running',
      done: 1,
      of: 2,
    });
    expect((await ask('/host/fit/a1', 'DELETE', own())).status).toBe(200);
    expect(cancelled).toEqual(['a1']);
  });

  it.each(['', '{', '[]', '[[{"rating":9,"days":0}]]'])('refuses %j', async (body) => {
    expect((await ask('/host/fit', 'POST', own(), body)).status).toBe(400);
  });

  it('takes nothing from another page', async () => {
    const before = fitted.length;
    const elsewhere = { origin: 'http://evil.example' };
    const body = JSON.stringify(sequences);
    expect((await ask('/host/fit', 'POST', elsewhere, body)).status).toBe(403);
    expect((await ask('/host/fit', 'POST', {}, body)).status).toBe(403);
    expect(fitted).toHaveLength(before);
  });
});

describe('orders for a drill over loopback', () => {
  const own = () => ({ origin: `http://127.0.0.1:${host.port}` });
  const look = JSON.stringify({ call: 'look-at-drill', request: { since: 3 } });

  it('takes them from its own page and brings the reply back', async () => {
    const { status, body } = await ask('/host/drill', 'POST', own(), look);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toBe('unchanged');
    expect(ordered).toEqual([{ call: 'look-at-drill', request: { since: 3 } }]);
  });

  it.each([
    '',
    '[]',
    '{"call":"run-program","request":null}',
    '{"call":"look-at-drill","request":{"since":"3"}}',
    '{"call":"forget-drill","request":"../../notes"}',
  ])('refuses %j', async (body) => {
    const before = ordered.length;
    expect((await ask('/host/drill', 'POST', own(), body)).status).toBe(400);
    expect(ordered.length).toBe(before);
  });

  it('takes none from another page', async () => {
    const before = ordered.length;
    const elsewhere = { origin: 'http://evil.example' };
    expect((await ask('/host/drill', 'POST', elsewhere, look)).status).toBe(403);
    expect((await ask('/host/drill', 'POST', {}, look)).status).toBe(403);
    expect(ordered.length).toBe(before);
  });
});
