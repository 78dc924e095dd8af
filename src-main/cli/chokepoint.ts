#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { runContentCheck } from './content-check';

/** The words of the program go to stdout and stderr; each command returns its exit code. */
const io = {
  readFile: (file: string) => readFile(file, 'utf8'),
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
};
const today = () => new Date().toISOString().slice(0, 10);
const json = ['--json', 'print one JSON document'] as const;

const program = new Command('chokepoint')
  .description('The core of Chokepoint without a window.')
  .configureOutput({ writeErr: io.stderr })
  .exitOverride();

const content = program.command('content').description('study content');
content
  .command('check [packs...]')
  .description('check packs: each fault with file and line')
  .option('--content <folder>', 'the folder the packs are in', 'content')
  .option('--coverage', 'also print how many questions name each fact')
  .option(...json)
  .action((packs: string[], options: { content: string; coverage?: boolean; json?: boolean }) =>
    finish(
      runContentCheck(
        {
          content: path.resolve(options.content),
          packs,
          json: options.json ?? false,
          coverage: options.coverage ?? false,
          today: today(),
        },
        io,
      ),
    ),
  );

async function finish(running: Promise<number>): Promise<void> {
  process.exitCode = await running;
}

program.parseAsync().catch((error: { code?: string; exitCode?: number; message?: string }) => {
  const asked =
    error.code === 'commander.helpDisplayed' ||
    error.code === 'commander.help' ||
    error.code === 'commander.version';
  if (!asked && !error.code?.startsWith('commander.'))
    io.stderr(`${error.message ?? String(error)}\n`);
  process.exitCode = asked ? 0 : 2;
});
