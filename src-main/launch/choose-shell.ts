import type { ElectronState } from './find-electron';
import type { LaunchOptions } from './options';

export interface Circumstances {
  electron: ElectronState;
  display: boolean;
  /** Running as root on Linux, where Chromium refuses to start with its sandbox. */
  root: boolean;
  options: LaunchOptions;
}

/** Why there is no window of our own. */
export type Obstacle =
  | { kind: 'no-display' }
  | { kind: 'root' }
  | { kind: 'no-electron'; state: Exclude<ElectronState, { found: true }> };

export type Shell =
  | { kind: 'window'; program: string; switches: string[] }
  /** Without obstacles where the browser was asked for. */
  | { kind: 'browser'; because: Obstacle[] };

/** A window of our own if it was not declined and can open, else the browser. */
export function chooseShell({ electron, display, root, options }: Circumstances): Shell {
  if (options.browser) return { kind: 'browser', because: [] };
  const because: Obstacle[] = [];
  if (!display) because.push({ kind: 'no-display' });
  // The sandbox is not given up unasked: whoever wants that says so.
  if (root && !options.passedOn.includes('--no-sandbox')) because.push({ kind: 'root' });
  if (!electron.found) because.push({ kind: 'no-electron', state: electron });
  return electron.found && because.length === 0
    ? { kind: 'window', program: electron.program, switches: options.passedOn }
    : { kind: 'browser', because };
}

/** What would fetch Electron, if that is all that stands between this choice and a window. */
export function missingFetch(shell: Shell): { installer: string } | null {
  if (shell.kind === 'window') return null;
  const [only, ...others] = shell.because;
  if (only?.kind !== 'no-electron' || others.length > 0) return null;
  return only.state.why === 'not-fetched' ? only.state : null;
}

/** Whether a window can be shown; on Linux and the BSDs that takes a display server. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}
