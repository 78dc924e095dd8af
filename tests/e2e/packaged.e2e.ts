import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  isPackaged,
  openPackaged,
  packagedProgram,
  packagedResources,
  startAgain,
  type PackagedApp,
} from './packaged-app';
import { answerAnything, begin, goTo, outcome } from './steps';

describe.skipIf(!isPackaged)('the packaged program', () => {
  let folder: string;
  let app: PackagedApp | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'chokepoint-packaged-'));
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it('starts, and a question is answered in it', async () => {
    app = await openPackaged(folder);
    const { page } = app;
    await begin(page);
    await goTo(page, 'quiz/why-the-h800-existed');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    await answerAnything(page);
    expect(['right', 'partly', 'wrong']).toContain(await outcome(page));
    expect(page.url()).toMatch(/^app:\/\/chokepoint\//);
    await app.close();

    app = await openPackaged(folder);
    await app.page.getByRole('link', { name: 'Go on where you stopped' }).waitFor();
  });

  it('gives its page no Node, no other window and no other address', async () => {
    app = await openPackaged(folder);
    await app.page.locator('main').waitFor();
    const reach = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/';
      document.body.append(frame);
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      const outside = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      );
      const before = location.href;
      location.href = 'https://example.org/';
      await new Promise((wait) => setTimeout(wait, 500));
      const bridge = (window as unknown as { chokepoint: object }).chokepoint;
      return {
        names: ['require', 'process', 'Buffer', 'ipcRenderer'].filter((name) => name in window),
        bridge: Object.keys(bridge).sort(),
        opened: window.open('https://example.org/') === null,
        inline: 'inlineRan' in window,
        outside,
        moved: location.href !== before,
      };
    });
    expect(reach).toEqual({
      names: [],
      bridge: ['call', 'listen'],
      opened: true,
      inline: false,
      outside: 'refused',
      moved: false,
    });
  });

  it('finds the library of the optimizer beside its archive', async () => {
    app = await openPackaged(folder);
    await app.page.locator('main').waitFor();
    const fitted = await app.page.evaluate(async () => {
      const { chokepoint } = window as unknown as {
        chokepoint: { call(name: string, request: unknown): Promise<unknown> };
      };
      const reviews = [0, 2, 5, 12].map((days, turn) => ({ rating: turn === 2 ? 1 : 3, days }));
      const job = await chokepoint.call(
        'start-fit',
        Array.from({ length: 64 }, () => reviews),
      );
      for (let look = 0; look < 200; look += 1) {
        const state = (await chokepoint.call('look-at-fit', job)) as { state: string };
        if (state.state !== 'running') return state;
        await new Promise((wait) => setTimeout(wait, 100));
      }
      return null;
    });
    const log = path.join(folder, 'logs', 'chokepoint.log');
    const logged = await readFile(log, 'utf8').catch(() => 'nothing');
    expect(fitted, `The log has ${logged}`).toEqual({
      state: 'fitted',
      weights: expect.any(Array),
    });
  });

  it('opens a link and a file it is started with, and those of a second start', async () => {
    app = await openPackaged(folder, ['chokepoint://glossary']);
    const { page } = app;
    await begin(page);
    await page.locator('main[data-place="#/glossary"]').waitFor();

    const file = path.join(folder, 'notes.docx');
    await writeFile(file, 'x');
    expect(await startAgain(folder, [file])).toBe(0);
    await page.getByText('Chokepoint has no use for files of this kind').waitFor();

    // After a reload the page is heard again, and what never was a page leads nowhere.
    await page.reload();
    await page.locator('main').waitFor();
    expect(await startAgain(folder, ['chokepoint://session', 'chokepoint://timeline'])).toBe(0);
    await page.locator('main[data-place="#/timeline"]').waitFor();
  });

  it('has its fuses as they are meant to be', async () => {
    const wire = (await getCurrentFuseWire(packagedProgram)) as unknown as Record<number, number>;
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
    // Not there before Electron 29.
    const extra = state(FuseV1Options.GrantFileProtocolExtraPrivileges);
    expect([undefined, FuseState.DISABLE]).toContain(extra);
  });

  it('does not become plain Node, whatever the environment says', () => {
    const run = spawnSync(packagedProgram, ['-e', 'console.log("node" + "-ran")', '--version'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      timeout: 20_000,
      encoding: 'utf8',
    });
    expect(run.stdout).not.toContain('node-ran');
  });

  it('carries its code in one archive and nothing that opens other programs', async () => {
    expect((await readdir(packagedResources)).sort()).toEqual(['app.asar', 'app.asar.unpacked']);
  });

  it('does not open a pack that was changed in the archive', async () => {
    const copy = path.join(folder, 'copy');
    await cp(path.dirname(packagedProgram), copy, { recursive: true });
    const archive = path.join(copy, 'resources', 'app.asar');
    const handle = await open(archive, 'r+');
    const { size } = await handle.stat();
    const bytes = Buffer.alloc(size);
    await handle.read(bytes, 0, size, 0);
    // A letter of a lesson's title: still JSON, another sentence.
    const place = bytes.indexOf('"title":{"en":"');
    expect(place).toBeGreaterThan(0);
    bytes.write('X', place + '"title":{"en":"'.length);
    await handle.write(bytes, 0, size, 0);
    await handle.close();
    app = await openPackaged(path.join(folder, 'data'), [], path.join(copy, 'chokepoint'));
    await begin(app.page);
    await app.page.getByText('does not match its checksum').first().waitFor();
  });
});
