import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteAnswer } from './answer';
import { openSite, readSite } from './site';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>講座</title>');
  await writeFile(path.join(folder, 'assets', 'index-1a2b.js'), 'export {};');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the built page in memory', () => {
  it('answers its start page at / and by name, and every built file', async () => {
    const site = await readSite(folder);
    expect([...site.keys()].sort()).toEqual(['/', '/assets/index-1a2b.js', '/index.html']);
    const start = siteAnswer(site, '/');
    expect(start.status).toBe(200);
    expect(start.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(start.body.toString()).toContain('講座');
    expect(start.headers['content-length']).toBe(String(start.body.length));
    expect(siteAnswer(site, '/assets/index-1a2b.js').headers['content-type']).toMatch(/javascript/);
  });

  it('is the same where each file is read when it is asked for', async () => {
    const [open, whole] = [openSite(folder), await readSite(folder)];
    expect([...open.keys()]).toEqual([...whole.keys()]);
    for (const address of open.keys())
      expect(siteAnswer(open, address)).toEqual(siteAnswer(whole, address));
    await rm(path.join(folder, 'index.html'));
    expect(() => openSite(folder)).toThrow('No page was built');
  });

  it('lets only files named after their content be kept', async () => {
    const site = await readSite(folder);
    expect(siteAnswer(site, '/').headers['cache-control']).toBe('no-cache');
    expect(siteAnswer(site, '/assets/index-1a2b.js').headers['cache-control']).toMatch(/immutable/);
  });

  it('lets the worker that reads files compile WebAssembly, and no other script', async () => {
    await writeFile(path.join(folder, 'assets', 'exchange.worker-Ab_1-2.js'), 'export {};');
    await writeFile(path.join(folder, 'assets', 'sql-1a.wasm'), '');
    const site = await readSite(folder);
    const policy = (address: string) =>
      siteAnswer(site, address).headers['content-security-policy'];
    expect(policy('/assets/exchange.worker-Ab_1-2.js')).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
    );
    for (const other of ['/', '/assets/index-1a2b.js', '/assets/exchange.worker-x.js'])
      expect(policy(other)).not.toContain('wasm');
    expect(siteAnswer(site, '/assets/sql-1a.wasm').headers['content-type']).toBe(
      'application/wasm',
    );
  });

  it('gives every answer, a refusal too, the strict policy', async () => {
    const site = await readSite(folder);
    for (const address of ['/', '/assets/index-1a2b.js', '/nowhere']) {
      const { headers } = siteAnswer(site, address);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('keeps to what was built when it was read', async () => {
    const site = await readSite(folder);
    await writeFile(path.join(folder, 'later.html'), 'later');
    expect(siteAnswer(site, '/later.html').status).toBe(404);
  });

  it.each([
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/../secret.txt',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/index.html%00.js',
    `/${'a'.repeat(10_000)}`,
    '/constructor',
  ])('has nothing at %.40s', async (address) => {
    expect(siteAnswer(await readSite(folder), address).status).toBe(404);
  });

  it('does not take in what a link in the folder points to', async () => {
    const outside = path.join(folder, '..', `secret-${path.basename(folder)}.txt`);
    await writeFile(outside, 'secret');
    await symlink(outside, path.join(folder, 'link.txt'));
    try {
      expect((await readSite(folder)).has('/link.txt')).toBe(false);
    } finally {
      await rm(outside);
    }
  });

  it('says that nothing was built where there is no start page', async () => {
    await rm(path.join(folder, 'index.html'));
    await expect(readSite(folder)).rejects.toThrow('No page was built');
  });
});
