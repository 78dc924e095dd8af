import path from 'node:path';

/**
 * Where a program without a window keeps files of its own, by the custom of each system (XDG Base
 * Directory; Apple's File System Programming Guide; Windows known folders).
 *
 * @param platform as Node names it
 */
export function dataFolder(
  platform: NodeJS.Platform,
  env: Readonly<NodeJS.ProcessEnv>,
  home: string,
): string {
  if (platform === 'win32')
    return path.win32.join(
      env['APPDATA'] ?? path.win32.join(home, 'AppData', 'Roaming'),
      'Chokepoint',
    );
  if (platform === 'darwin')
    return path.posix.join(home, 'Library', 'Application Support', 'Chokepoint');
  const share = env['XDG_DATA_HOME'];
  // A relative one is to be ignored, says the specification.
  const base = share?.startsWith('/') ? share : path.posix.join(home, '.local', 'share');
  return path.posix.join(base, 'chokepoint');
}
