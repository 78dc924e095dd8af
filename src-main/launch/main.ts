import path from 'node:path';
import { launch } from './launch';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

launch({
  built: path.dirname(__dirname),
  words: process.argv.slice(2),
  env: process.env,
  say: (words) => void process.stdout.write(`${words}\n`),
  complain: (words) => void process.stderr.write(`${words}\n`),
  stop: stop.signal,
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
