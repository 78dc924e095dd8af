/**
 * Imports a deck of Anki with 50,000 notes and 1,000,000 reviews, in a process of its own for each
 * run: how long reading it takes, and the most memory the process ever had. The deck is made here.
 *
 *     npx tsx tests/bench/import.mts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readApkg } from '@core/exchange/apkg/read-apkg';
import {
  basic,
  madeCollection,
  madePackage,
  type MadeNote,
} from '@core/exchange/apkg/collection.fixture';
import type { ExchangeTools } from '@core/exchange/exchange';
import { pastAnswers } from '@core/own-packs/past-answers';
import { planInstall } from '@core/own-packs/plan-install';
import { learnerIdSchema } from '@core/review/answer-log';
import startSqlite from 'sql.js';

const notes = 50_000;
const reviewsEach = 20;
const limits = { seconds: 60, bytes: 1024 ** 3 };
const start = Date.UTC(2020, 0, 1);
const loadSqlite = () => startSqlite();
const [task, file] = process.argv.slice(2);

if (task === 'make') await make(file!);
else if (task === 'read') await read(file!);
else measure();

async function make(place: string): Promise<void> {
  const all = Array.from({ length: notes }, (_, index): MadeNote => ({
    guid: `note-${index}`,
    notetype: 1,
    fields: [
      `Which control number stands for item <b>${index}</b> of the list, as of rule ${index % 97}?`,
      index % 3 === 0
        ? `It is ${index}A090, ${'and so are its parts and what is made of it '.repeat(3)}`
        : `${index}A090`,
    ],
    tags: ` rule${index % 97} `,
    reviews: Array.from({ length: reviewsEach }, (_, turn) => ({
      at: start + turn * 40 * 86_400_000 + index * 100_000,
      ease: 1 + ((index + turn) % 4),
      type: turn === 0 ? 0 : 1,
    })),
  }));
  const collection = madeCollection(await loadSqlite(), all, { 1: basic });
  writeFileSync(place, madePackage(collection, 'legacy2'));
}

async function read(place: string): Promise<void> {
  const tools: ExchangeTools = {
    language: 'en',
    now: Date.UTC(2026, 0, 31),
    progress: () => undefined,
    cancelled: () => false,
    sqlite: loadSqlite,
  };
  const began = performance.now();
  const bytes = new Uint8Array(readFileSync(place));
  const outcome = await readApkg({ name: 'deck.apkg', bytes }, tools);
  const readAt = performance.now();
  const nowhere = { find: () => null, packOf: () => null };
  const plan = planInstall(outcome, 'deck.apkg', nowhere, '2026-01-31');
  if (!plan.ok) throw new Error(plan.faults[0]?.message);
  const { pack } = plan.value;
  const records = pastAnswers(
    outcome.pack.history,
    pack.questions,
    learnerIdSchema.parse('learner'),
    pack.head.version,
  );
  const done = performance.now();
  const said: Figures = {
    questions: pack.questions.length,
    records: records.length,
    readSeconds: (readAt - began) / 1000,
    planSeconds: (done - readAt) / 1000,
    bytes: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(said));
}

interface Figures {
  questions: number;
  records: number;
  readSeconds: number;
  planSeconds: number;
  bytes: number;
}

function measure(): void {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chokepoint-bench-'));
  const deck = path.join(folder, 'deck.apkg');
  const step = (name: string) =>
    spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name, deck], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  try {
    if (step('make').status !== 0) throw new Error('The deck could not be made.');
    console.log(
      `deck of ${notes} notes, ${notes * reviewsEach} reviews: ${megabytes(statSync(deck).size)}`,
    );
    let missed = false;
    for (let run = 0; run < 3; run += 1) {
      const { status, stdout } = step('read');
      if (status !== 0) throw new Error('The deck could not be read.');
      const { questions, records, readSeconds, planSeconds, bytes } = JSON.parse(stdout) as Figures;
      console.log(
        `${questions} questions, ${records} answers: read in ${readSeconds.toFixed(1)} s, compared and made records in ${planSeconds.toFixed(1)} s, at most ${megabytes(bytes)}`,
      );
      missed ||= readSeconds + planSeconds > limits.seconds || bytes > limits.bytes;
    }
    if (missed) {
      console.error(`More than ${limits.seconds} s or ${megabytes(limits.bytes)}.`);
      process.exitCode = 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}
