#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { runClassify } from './classify';
import { runContentCheck } from './content-check';
import { runConvert } from './convert';
import { convertFiles } from './convert-io';
import { runDrill, type DrillArgs } from './drill/run-drill';
import { runEventStudy } from './event-study';
import { runItems } from './items';
import { runKeygen, runSign, runVerify } from './pack';
import { packFiles } from './pack-io';
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

program
  .command('drill [plan]')
  .description(
    'host a classroom drill from a terminal; the plan from a JSON file, or drawn by flags',
  )
  .option('--topics <list>', 'topics to draw from, with commas; without it all')
  .option('--levels <list>', 'levels to draw from: 1,2,3')
  .option('--count <n>', 'how many questions to draw')
  .option(
    '--predict <cards>',
    'charts to continue, with commas, asked first and in the order of their events; "?" lists them',
  )
  .option('--seed <n>', 'draw the same questions again')
  .option('--title <words>', 'what the phones show above')
  .option('--mode <mode>', 'live, self-paced or exit-ticket')
  .option('--scoring <how>', 'accuracy, speed or certainty')
  .option('--language <language>', 'en or ja')
  .option('--answer <seconds>', 'time to answer a question')
  .option('--reading <seconds>', 'time to read it before')
  .option('--time <factor>', 'how many times that a class gets, 1 to 10, or off')
  .option('--closes <minutes>', 'when a drill at one’s own pace closes')
  .option('--teams <teams>', 'drawn:4, chosen:3 or one-device')
  .option('--approve', 'late-comers wait to be let in')
  .option('--no-ranking', 'show no podium')
  .option('--address <ip>', 'the address of this machine to listen on')
  .option('--port <n>', 'the port; without it any free one')
  .option('--public <url>', 'the address people know, where a proxy stands before this host')
  .option('--journal <place>', 'a folder, or redis://… shared by several hosts')
  .option(
    '--resume <drill>',
    'go on with a drill that was cut off, or host one beside others; or "last"',
  )
  .option('--results <file>', 'where the CSV goes at the end')
  .option('--json', 'print what happens as JSON Lines')
  .action((plan: string | undefined, options: DrillArgs) => {
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => stopping.abort());
    return finish(
      runDrill(plan === undefined ? options : { ...options, plan }, {
        stdin: process.stdin,
        stdout: io.stdout,
        stderr: io.stderr,
        stop: stopping.signal,
      }).finally(() => process.stdin.destroy()),
    );
  });

program
  .command('convert <in>')
  .description(
    'questions from one format into another: a file, a folder of files, or content packs',
  )
  .requiredOption('--to <format>', 'gift, moodle-xml, qti21, qti3, aiken, csv, apkg, pack or json')
  .option('--out <out>', 'the file to write; a folder where there are several')
  .option('--language <language>', 'the language to write where a format holds one', 'en')
  .option(...json)
  .action((input: string, options: Json & { to: string; out?: string; language: string }) =>
    finish(
      runConvert({ input, ...options, json: options.json ?? false }, { ...io, ...convertFiles }),
    ),
  );

const packIo = { ...packFiles, stdout: io.stdout, stderr: io.stderr };
const pack = program.command('pack').description('keys and signatures of packs');

pack
  .command('keygen <file>')
  .description('write a new key to sign with, and print its public half')
  .option(...json)
  .action((file: string, options: Json) =>
    finish(runKeygen({ file, json: options.json ?? false }, packIo)),
  );

pack
  .command('sign <pack>')
  .description('write the pack anew, signed')
  .requiredOption('--key <file>', 'the key file that keygen wrote')
  .requiredOption('--name <name>', 'who signs, as readers of the pack see it')
  .requiredOption('--out <out>', 'the file to write')
  .option(...json)
  .action((file: string, options: Json & { key: string; name: string; out: string }) =>
    finish(runSign({ file, ...options, json: options.json ?? false }, packIo)),
  );

pack
  .command('verify <pack>')
  .description('whether a pack is whole and signed')
  .option(
    '--trust <key>',
    'a public key that may have signed it; may be given again',
    (key: string, before: string[]) => [...before, key],
    [],
  )
  .option(...json)
  .action((file: string, options: Json & { trust: string[] }) =>
    finish(runVerify({ file, trust: options.trust, json: options.json ?? false }, packIo)),
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
