import { beforeEach, describe, expect, it } from 'vitest';
import { keepAll, keptAnswer, type Keeping } from './keeping';

const hash = async (bytes: ArrayBuffer) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
const sha = (text: string) => hash(new TextEncoder().encode(text).buffer as ArrayBuffer);

/** A browser with a cache, and a server that can be stopped or changed. */
async function surroundings(server: Map<string, string>) {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  const keeping: Keeping = {
    files: { '/': await sha('page'), '/host/packs': await sha('packs') },
    cache: {
      match: async (address) => {
        const text = kept.get(String(address));
        return text === undefined ? undefined : new Response(text);
      },
      put: async (address, response) => void kept.set(String(address), await response.text()),
      delete: async (address) => kept.delete(String(address)),
    },
    fetch: async (address) => {
      asked.push(address);
      const text = server.get(address);
      if (text === undefined) throw new TypeError('Failed to fetch');
      return new Response(text);
    },
    hash,
  };
  return { keeping, kept, asked };
}

let server: Map<string, string>;
beforeEach(() => {
  server = new Map([
    ['/', 'page'],
    ['/host/packs', 'packs'],
  ]);
});

describe('what a browser keeps of the app', () => {
  it('answers without the server once everything is kept', async () => {
    const { keeping, asked } = await surroundings(server);
    await keepAll(keeping);
    server.clear();
    asked.length = 0;
    expect(await (await keptAnswer(keeping, '/')).text()).toBe('page');
    expect(asked).toEqual([]);
  });

  it('is not taken where one file is not what the list says', async () => {
    server.set('/host/packs', 'other packs');
    await expect(keepAll((await surroundings(server)).keeping)).rejects.toThrow('/host/packs');
  });

  it('does not show a file that was changed, but asks the server for it', async () => {
    const { keeping, kept } = await surroundings(server);
    await keepAll(keeping);
    kept.set('/', 'changed');
    expect(await (await keptAnswer(keeping, '/')).text()).toBe('page');
    expect(kept.get('/')).toBe('page');
    kept.set('/', 'changed again');
    server.clear();
    expect((await keptAnswer(keeping, '/')).type).toBe('error');
    expect(kept.has('/')).toBe(false);
  });

  it('fetches only what it does not have', async () => {
    const { keeping, asked } = await surroundings(server);
    await keepAll(keeping);
    await keepAll(keeping);
    expect(asked.sort()).toEqual(['/', '/host/packs']);
  });
});
