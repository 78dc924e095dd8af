/** What was asked for after `npm start --`. */
export interface LaunchOptions {
  browser: boolean;
  /** Null for the usual one; 0 for any free one. */
  port: number | null;
  /** Whether a browser may be opened. */
  open: boolean;
  help: boolean;
  /** Everything else: switches for Electron and Chromium, such as `--no-sandbox`. */
  passedOn: string[];
}

export const usage = `npm start                    open Chokepoint in a window of its own, or serve it to the browser
npm start -- --browser       serve it to the browser of this machine
npm start -- --port 8080     at this port (0: any free one); implies --browser
npm start -- --no-open       do not open the browser
npm start -- --no-sandbox    any other switch is passed on to Electron
`;

export type Options = { ok: true; options: LaunchOptions } | { ok: false; complaint: string };

/** @param words what follows the script's name. */
export function readOptions(words: readonly string[]): Options {
  const options: LaunchOptions = {
    browser: false,
    port: null,
    open: true,
    help: false,
    passedOn: [],
  };
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const [name, value] = split(word);
    if (name === '--port') {
      const port = readPort(value ?? left.shift() ?? '');
      if (port === null) {
        return { ok: false, complaint: '--port takes a whole number from 0 to 65535.' };
      }
      options.port = port;
      options.browser = true;
    } else if (word === '--browser') options.browser = true;
    else if (word === '--no-open') options.open = false;
    else if (word === '--help') options.help = true;
    else if (word !== '--') options.passedOn.push(word);
  }
  return { ok: true, options };
}

function split(word: string): [name: string, value: string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}

function readPort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  return port <= 65535 ? port : null;
}
