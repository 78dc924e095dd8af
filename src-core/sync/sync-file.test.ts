import fc from 'fast-check';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { piecesOfLines } from '@core/pieces-of-lines';
import { aki, plannedImport } from '../collection/collection.fixture';
import type { LogRecord } from '../review/answer-log';
import { foldLog } from '../review/fold';
import { answer, asText, newYear, recordId, retraction } from '../review/log.fixture';
import { defaultSchedulerSettings } from '../review/scheduler';
import {
  asContent,
  keysOf,
  linesToAppend,
  readSyncLines,
  syncFilePattern,
  wholeLines,
} from './sync-file';

/** A device with its log, and its own file as it wrote it. */
class Device {
  log: LogRecord[] = [];
  file = new Uint8Array();

  /** Reads what has arrived of each file and appends what no file of those holds. */
  sync(arrived: readonly Uint8Array[]): void {
    const held = new Set<string>();
    for (const bytes of arrived) {
      const lines = readSyncLines(strFromU8(wholeLines(bytes).lines));
      for (const key of keysOf(lines)) held.add(key);
      const stored = new Map(this.log.map((record) => [record.id, record]));
      const here = { learners: [aki], stored, settings: [], prices: [], packs: [], drafts: [] };
      this.log.push(...plannedImport(asContent(lines), here, {}).write.records);
    }
    const { text } = linesToAppend({ learners: [aki], answers: this.log }, held);
    this.file = new Uint8Array([...this.file, ...strToU8(text)]);
  }
}

const devices = 3;
const step = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    device: fc.nat(devices - 1),
    /** Clocks are wrong by up to years, each in its own way and differently each time. */
    at: fc.integer({ min: 0, max: newYear * 2 }),
    undo: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('sync' as const),
    device: fc.nat(devices - 1),
    /** How much of each file has arrived, in thousandths: any prefix, and not in order. */
    arrived: fc.array(fc.nat(1000), { minLength: devices, maxLength: devices }),
  }),
  fc.record({
    kind: fc.constant('cut' as const),
    device: fc.nat(devices - 1),
    bytes: fc.nat(300),
  }),
);

describe('sync through a folder', () => {
  it('brings all devices to the same log and schedule, whatever arrives when', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = Array.from({ length: devices }, () => new Device());
        const made: LogRecord[] = [];
        for (const doing of steps) {
          const device = all[doing.device]!;
          if (doing.kind === 'answer') {
            const last = device.log.at(-1);
            const next = recordId(made.length + 1);
            const record =
              doing.undo && last
                ? { ...retraction(made.length + 1, last.id), at: doing.at }
                : { ...answer(made.length + 1), at: doing.at };
            expect(record.id).toBe(next);
            made.push(record);
            device.log.push(record);
          } else if (doing.kind === 'sync') {
            device.sync(
              all.map(({ file }, index) =>
                file.subarray(0, Math.floor((file.length * doing.arrived[index]!) / 1000)),
              ),
            );
          } else {
            // Killed while appending: the end of its own file is missing.
            device.file = device.file.slice(0, Math.max(0, device.file.length - doing.bytes));
          }
        }
        for (let round = 0; round < 2; round += 1) {
          for (const device of all) device.sync(all.map(({ file }) => file));
        }
        const expected = made.map(({ id }) => id).sort();
        const folds = all.map(({ log }) => asText(foldLog(log, defaultSchedulerSettings)));
        for (const { log } of all) expect(log.map(({ id }) => id).sort()).toEqual(expected);
        expect(new Set(folds).size).toBe(1);
        // And then there is nothing more to say.
        const sizes = all.map(({ file }) => file.length);
        for (const device of all) device.sync(all.map(({ file }) => file));
        expect(all.map(({ file }) => file.length)).toEqual(sizes);
      }),
    );
  });

  it('leaves what has arrived in part for the next time', () => {
    const { text } = linesToAppend({ learners: [], answers: [answer(1), answer(2)] }, new Set());
    const bytes = strToU8(text);
    for (let length = 0; length <= bytes.length; length += 7) {
      const { lines, taken } = wholeLines(bytes.subarray(0, length));
      expect(readSyncLines(strFromU8(lines)).unread).toBe(0);
      const rest = readSyncLines(strFromU8(bytes.subarray(taken)));
      const first = readSyncLines(strFromU8(lines));
      expect([...first.records, ...rest.records]).toEqual([answer(1), answer(2)]);
    }
  });

  it('is read in pieces of whole lines, however small', () => {
    const answers = [1, 2, 3, 4, 5].map((number) => answer(number));
    const bytes = strToU8(linesToAppend({ answers }, new Set()).text);
    for (const size of [1, 50, 400, 700, 10_000]) {
      const pieces = [...piecesOfLines(bytes, size)];
      expect(pieces.flatMap((piece) => readSyncLines(strFromU8(piece)).records)).toEqual(answers);
      expect(pieces.reduce((sum, { length }) => sum + length, 0)).toBe(bytes.length);
    }
  });

  it('counts damaged lines and reads the others', () => {
    const { text } = linesToAppend({ learners: [aki], answers: [answer(1)] }, new Set());
    expect(readSyncLines(`{"kind":"rec\n\0\0\0\n${text}{"kind":"spell","row":1}\n`)).toEqual({
      learners: [aki],
      records: [answer(1)],
      choices: [],
      unread: 3,
    });
  });

  it.each([
    ['chokepoint-0f3a.jsonl', true],
    ['chokepoint-0f3a (conflicted copy 2026-11-24).jsonl', true],
    ['../chokepoint-0f3a.jsonl', false],
    ['chokepoint-0f3a.jsonl.tmp', false],
    ['notes.jsonl', false],
  ])('takes %s for one of its files: %s', (name, expected) => {
    expect(syncFilePattern.test(name)).toBe(expected);
  });
});
