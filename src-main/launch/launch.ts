import path from 'node:path';
import { chooseShell, hasDisplay, missingFetch, type Shell } from './choose-shell';
import { findElectron } from './find-electron';
import { readOptions, usage, type LaunchOptions } from './options';
import { fetchElectron } from './run-program';
import { runWindow } from './run-window';
import { serve } from './serve';
import { obstacleInWords } from './words';

const fetchingLimit = 5 * 60_000;
const windowPatience = 60_000;

export interface Launch {
  /** The folder of the build; the project lies above it. */
  built: string;
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  say(words: string): void;
  complain(words: string): void;
  stop: AbortSignal;
}

/** Opens the app in a window of its own or, where that cannot be, in the browser. */
export async function launch(how: Launch): Promise<number> {
  const read = readOptions(how.words);
  if (!read.ok) {
    how.complain(`${read.complaint}\n\n${usage}`);
    return 2;
  }
  const { options } = read;
  if (options.help) {
    how.say(usage);
    return 0;
  }
  const shell = await settledShell(how, options);
  if (shell.kind === 'window') {
    const run = await runWindow({
      program: shell.program,
      words: [path.dirname(how.built), ...shell.switches],
      env: how.env,
      patience: windowPatience,
      stop: how.stop,
    });
    if (run.opened) return run.exitCode;
    how.say(`Electron did not open a window: ${run.because}`);
  } else {
    for (const obstacle of shell.because) how.say(obstacleInWords(obstacle));
  }
  if (!options.browser) how.say('So Chokepoint is served to the browser instead.');
  const display = hasDisplay(process.platform, how.env);
  return serve({ built: how.built, options, display, say: how.say, stop: how.stop });
}

/** The choice, after Electron was fetched if that was all it took. */
async function settledShell({ built, env, say }: Launch, options: LaunchOptions): Promise<Shell> {
  const choose = () =>
    chooseShell({
      electron: findElectron(path.dirname(built), env),
      display: hasDisplay(process.platform, env),
      root: process.platform === 'linux' && process.getuid?.() === 0,
      options,
    });
  const shell = choose();
  const fetch = missingFetch(shell);
  if (fetch === null) return shell;
  say('Electron is fetched once, about 120 MB; this can take a few minutes.');
  const fetching = await fetchElectron(fetch.installer, fetchingLimit);
  if (!fetching.fetched) say(`It could not be fetched: ${fetching.because}`);
  return choose();
}
