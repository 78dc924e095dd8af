import { spawn } from 'node:child_process';
import { windowShown } from '@host/launch-signal';
import { collectComplaint, stopProgram } from './run-program';

export type WindowRun =
  /** It opened, and ended in its own time. */
  | { opened: true; exitCode: number }
  /** It never came to a window. */
  | { opened: false; because: string };

export interface WindowCommand {
  program: string;
  /** The app's folder, then the switches. */
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Milliseconds a window may take to appear. */
  patience: number;
  /** Stops the window from outside; that counts as its own end. */
  stop: AbortSignal;
}

/**
 * Runs Electron until it ends. Whether a window opened is not guessed from the time it took:
 * the app says so over the channel that is opened here.
 */
export function runWindow(command: WindowCommand): Promise<WindowRun> {
  return new Promise((resolve) => {
    const child = spawn(command.program, [...command.words], {
      env: windowEnvironment(command.env),
      stdio: ['inherit', 'inherit', 'pipe', 'ipc'],
    });
    const complaint = collectComplaint(child.stderr);
    child.stderr?.pipe(process.stderr, { end: false });
    let shown = false;
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stopProgram(child);
    }, command.patience);
    const stop = () => stopProgram(child);
    command.stop.addEventListener('abort', stop, { once: true });
    if (command.stop.aborted) stop();
    const end = (run: WindowRun) => {
      clearTimeout(timer);
      command.stop.removeEventListener('abort', stop);
      resolve(run);
    };

    child.on('message', (message) => {
      if (message !== windowShown) return;
      shown = true;
      clearTimeout(timer);
    });
    child.once('error', (error) => end({ opened: false, because: error.message }));
    child.once('close', (code, signal) => {
      // A second start hands over to the first and ends well without a window of its own.
      if (command.stop.aborted || code === 0) end({ opened: true, exitCode: 0 });
      else if (shown) end({ opened: true, exitCode: code ?? 1 });
      else if (late) {
        end({ opened: false, because: `no window after ${command.patience / 1000} seconds` });
      } else
        end({ opened: false, because: lastLine(complaint()) || `it ended by ${signal ?? code}` });
    });
  });
}

const lastLine = (text: string) => text.split('\n').at(-1) ?? '';

/** Without what would turn Electron into plain Node or point the window at another page. */
function windowEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_RENDERER_URL: _page, ...rest } = env;
  return rest;
}
