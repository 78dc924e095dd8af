#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { runClassify } from './classify';
import { runContentCheck } from './content-check';
import { runEventStudy } from './event-study';
import { runItems } from './items';
import { packagedWindows } from './packaged-windows';
import { runReplay } from './replay';

/** The words of the program go to stdout and stderr; each command returns its exit code. */
const io = {
  readFile: (file: string) => readFile(file, 'utf8'),
  stdout: (text: string) => void process.stdout.write(text),
  stderr: (text: string) => void process.stderr.write(text),
  packagedWindows,
};
const today = () => new Date().toISOString().slice(0, 10);
const json = ['--json', 'print one JSON document'] as const;
interface Json {
  json?: boolean;
}

const program = new Command('chokepoint')
  .description('The core of Chokepoint without a window.')
  .exitOverride();

program
  .command('content')
  .description('study content')
  .command('check [packs...]')
  .description('check packs: each fault with file and line')
  .option('--content <folder>', 'the folder the packs are in', 'content')
  .option('--coverage', 'also print how many questions name each fact')
  .option(...json)
  .action((packs: string[], options: Json & { content: string; coverage?: boolean }) =>
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

program
  .command('classify <figures>')
  .description('the 3A090 paragraph of a chip, from its figures in a JSON file')
  .requiredOption('--rule <date>', 'a rule version, or any date: the version in force on it')
  .option(...json)
  .action((file: string, options: Json & { rule: string }) =>
    finish(runClassify({ file, rule: options.rule, json: options.json ?? false }, io)),
  );

program
  .command('event-study')
  .description('abnormal returns around a date (MacKinlay 1997)')
  .requiredOption('--date <date>', 'the first session that could react')
  .requiredOption('--ticker <ticker>', 'the share')
  .option('--prices <file>', 'a table date,ticker,adj_close; without it the packaged windows')
  .option('--market <ticker>', 'what stands for the market')
  .option('--model <model>', 'market, mean or adjusted')
  .option('--estimate <from,to>', 'the estimation window, in sessions, such as -250,-30')
  .option('--windows <from,to;…>', 'event windows, such as 0,0;-1,1')
  .option('--log', 'log returns instead of simple ones')
  .option(...json)
  .action((options: Parameters<typeof runEventStudy>[0]) => finish(runEventStudy(options, io)));

program
  .command('replay <log>')
  .description('schedule a log of reviews (JSON Lines: card, at, rating 1 to 4) with FSRS-6')
  .option(...json)
  .action((file: string, options: Json) =>
    finish(runReplay({ file, json: options.json ?? false }, io)),
  );

program
  .command('items <responses>')
  .description('item analysis of a CSV table: rows students, columns questions, cells 0 to 1')
  .option(...json)
  .action((file: string, options: Json) =>
    finish(runItems({ file, json: options.json ?? false }, io)),
  );

async function finish(running: Promise<number>): Promise<void> {
  process.exitCode = await running;
}

/** Commander has said what is wrong already; help that was asked for is no failure. */
program.parseAsync().catch((error: { code?: string; exitCode?: number; message?: string }) => {
  if (error.exitCode === 0) return;
  if (!error.code?.startsWith('commander.')) io.stderr(`${error.message ?? String(error)}\n`);
  process.exitCode = 2;
});
