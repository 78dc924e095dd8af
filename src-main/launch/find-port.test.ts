import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openAtPort, servesPage, usualPort } from './find-port';

/** A machine on which some ports cannot be had. */
function machine(taken: Record<number, string>) {
  const start = async (port: number) => {
    const code = taken[port];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return { port: port === 0 ? 50_000 : port };
  };
  return start;
}
const ours = async () => true;
const strange = async () => false;

describe('opening at a port', () => {
  it('takes the usual one, so that a browser finds its answers again', async () => {
    expect(await openAtPort(null, machine({}), strange)).toEqual({
      kind: 'serving',
      server: { port: usualPort },
      usual: true,
    });
  });

  it('points to the Chokepoint that runs already rather than start a second, empty one', async () => {
    expect(await openAtPort(null, machine({ [usualPort]: 'EADDRINUSE' }), ours)).toEqual({
      kind: 'running',
      address: `http://127.0.0.1:${usualPort}/`,
    });
  });

  it.each(['EADDRINUSE', 'EACCES'])('steps aside when the usual one answers %s', async (code) => {
    expect(await openAtPort(null, machine({ [usualPort]: code }), strange)).toEqual({
      kind: 'serving',
      server: { port: 50_000 },
      usual: false,
    });
  });

  it('takes no other port than the one asked for', async () => {
    expect(await openAtPort(8080, machine({}), strange)).toMatchObject({ server: { port: 8080 } });
    expect(await openAtPort(8080, machine({ 8080: 'EADDRINUSE' }), strange)).toEqual({
      kind: 'taken',
      port: 8080,
    });
  });

  it('does not hide any other failure', async () => {
    const broken = machine({ [usualPort]: 'EMFILE' });
    await expect(openAtPort(null, broken, strange)).rejects.toMatchObject({ code: 'EMFILE' });
  });
});

describe('servesPage', () => {
  const page = Buffer.from('<!doctype html><script src="/assets/index-1a2b.js"></script>');

  async function answering(body: string): Promise<boolean> {
    const server = createServer((_, response) => response.end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      return await servesPage((server.address() as AddressInfo).port, page);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  it('knows its own build from an older one and from another program', async () => {
    expect(await answering(page.toString())).toBe(true);
    expect(await answering(page.toString().replace('1a2b', '9f8e'))).toBe(false);
    expect(await answering('another program')).toBe(false);
  });

  it('takes silence for no', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await servesPage(port, page)).toBe(false);
  });
});
