import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type ElectronState =
  | { found: true; program: string }
  /** The package is not installed. */
  | { found: false; why: 'not-installed' }
  /** The package is there; its program is fetched on first use by `installer`. */
  | { found: false; why: 'not-fetched'; installer: string }
  /** `ELECTRON_OVERRIDE_DIST_PATH` names a folder without the program. */
  | { found: false; why: 'not-in-override'; place: string };

/**
 * Looks where the `electron` package looks for its program, by the same three rules, without
 * loading the package: loading it would start a download that nothing bounds.
 */
export function findElectron(project: string, env: NodeJS.ProcessEnv): ElectronState {
  const home = packageFolder(project);
  if (home === null) return { found: false, why: 'not-installed' };
  const name = textIn(path.join(home, 'path.txt'));
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) {
    const program = path.join(override, name ?? 'electron');
    return existsSync(program)
      ? { found: true, program }
      : { found: false, why: 'not-in-override', place: program };
  }
  const program = name === null ? null : path.join(home, 'dist', name);
  return program !== null && existsSync(program)
    ? { found: true, program }
    : { found: false, why: 'not-fetched', installer: path.join(home, 'install.js') };
}

function packageFolder(project: string): string | null {
  try {
    return path.dirname(
      createRequire(path.join(project, 'package.json')).resolve('electron/package.json'),
    );
  } catch {
    return null;
  }
}

function textIn(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}
