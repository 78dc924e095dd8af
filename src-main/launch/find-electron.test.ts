import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from './find-electron';

let project: string;
beforeEach(async () => {
  project = await realpath(await mkdtemp(path.join(tmpdir(), 'project-')));
});
afterEach(() => rm(project, { recursive: true }));

async function put(name: string, text = ''): Promise<string> {
  const file = path.join(project, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

const installed = () => put('node_modules/electron/package.json', '{"name":"electron"}');

describe('finding Electron', () => {
  it('says so where the package is not installed', () => {
    expect(findElectron(project, {})).toEqual({ found: false, why: 'not-installed' });
  });

  it('says so, with the way to get it, where the program was never fetched', async () => {
    await installed();
    const missing = {
      found: false,
      why: 'not-fetched',
      installer: path.join(project, 'node_modules/electron/install.js'),
    };
    expect(findElectron(project, {})).toEqual(missing);
    await put('node_modules/electron/path.txt', 'electron');
    expect(findElectron(project, {})).toEqual(missing);
  });

  it('finds the program that was fetched, by the name the package noted', async () => {
    await installed();
    await put('node_modules/electron/path.txt', 'Electron.app/Contents/MacOS/Electron\n');
    const program = await put('node_modules/electron/dist/Electron.app/Contents/MacOS/Electron');
    expect(findElectron(project, {})).toEqual({ found: true, program });
  });

  it('prefers the folder the environment names', async () => {
    await installed();
    await put('node_modules/electron/path.txt', 'electron');
    await put('node_modules/electron/dist/electron');
    const program = await put('elsewhere/electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(project, 'elsewhere') };
    expect(findElectron(project, env)).toEqual({ found: true, program });
  });

  it('does not go back to the package when the named folder is empty', async () => {
    await installed();
    await put('node_modules/electron/path.txt', 'electron');
    await put('node_modules/electron/dist/electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.join(project, 'empty') };
    expect(findElectron(project, env)).toEqual({
      found: false,
      why: 'not-in-override',
      place: path.join(project, 'empty', 'electron'),
    });
  });
});
