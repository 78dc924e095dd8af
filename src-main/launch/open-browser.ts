import { spawn } from 'node:child_process';

/** The command by which a system opens an address in its usual browser. */
export function browserCommand(
  platform: NodeJS.Platform,
  address: string,
): [program: string, ...words: string[]] {
  switch (platform) {
    case 'darwin':
      return ['open', address];
    case 'win32':
      // `start` takes its first quoted word for a title.
      return ['cmd', '/c', 'start', '""', address];
    default:
      return ['xdg-open', address];
  }
}

/** Opens the browser if there is one; where there is none the printed address has to do. */
export function openBrowser(address: string): void {
  const [program, ...words] = browserCommand(process.platform, address);
  const child = spawn(program, words, { detached: true, stdio: 'ignore' });
  child.once('error', () => {});
  child.unref();
}
