import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupsToDelete, backupTime, isBackupDue } from './backup-plan';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.UTC(2026, 10, 24, 13, 5);

/** A clock that goes on by minutes and hours and now and then jumps, back or ahead, by up to years. */
const step = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 90 }).map((minutes) => minutes * 60_000) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }).map((days) => days * day) },
  { weight: 1, arbitrary: fc.integer({ min: -1000, max: 1000 }).map((days) => days * day) },
);
const clocks = fc.array(step, { minLength: 1, maxLength: 150 });

/** What is there after the app has run by this clock, and what it looked like at each moment. */
function run(steps: readonly number[], see: (times: number[], now: number) => void): number[] {
  let [now, times] = [start, [] as number[]];
  for (const by of steps) {
    now += by;
    if (isBackupDue(times, now)) {
      times = [...times, now];
      const gone = new Set(backupsToDelete(times, now));
      times = times.filter((at) => !gone.has(at));
    }
    see(times, now);
  }
  return times;
}

describe('backups', () => {
  it('are named by their moment and known by their name', () => {
    expect(backupName(start)).toBe('chokepoint-20261124T130500Z.zip');
    expect(backupTime('chokepoint-20261124T130500Z.zip')).toBe(start);
    for (const name of [
      'chokepoint-20261324T130500Z.zip',
      '../chokepoint-20261124T130500Z.zip',
      'chokepoint-20261124T130500Z.zip.tmp',
      'notes.txt',
    ]) {
      expect(backupTime(name)).toBeNull();
    }
  });

  it('are due an hour after the last, and at once after the clock was set back', () => {
    expect(isBackupDue([], start)).toBe(true);
    expect(isBackupDue([start], start + hour - 1)).toBe(false);
    expect(isBackupDue([start], start + hour)).toBe(true);
    expect(isBackupDue([start], start - day)).toBe(true);
  });

  it('stay hourly for a day and daily for a month while the clock goes evenly', () => {
    const times = run(
      Array.from({ length: 24 * 60 }, () => hour),
      () => {},
    );
    const now = start + 24 * 60 * hour;
    const recent = times.filter((at) => now - at < day);
    expect(recent).toHaveLength(24);
    const older = times.filter((at) => now - at >= day);
    expect(older.length).toBeGreaterThanOrEqual(30);
    expect(new Set(older.map((at) => Math.floor(at / day))).size).toBe(older.length);
    expect(Math.min(...times)).toBeGreaterThan(now - 33 * day);
  });

  it('never are all deleted, and never the newest, however the clock jumps', () => {
    fc.assert(
      fc.property(clocks, (steps) => {
        run(steps, (times, now) => {
          expect(times.length).toBeGreaterThan(0);
          expect(times.some((at) => at <= now && now - at < hour)).toBe(true);
        });
      }),
    );
  });

  it('keep one of every hour of the last day and of every day of the last month there was one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -400, max: 400 * 24 })), (hours) => {
        const times = hours.map((ago) => start - ago * hour + (ago % 7));
        const gone = new Set(backupsToDelete(times, start));
        const left = times.filter((at) => !gone.has(at));
        for (const at of times.filter((time) => time <= start && start - time < 31 * day)) {
          const size = start - at < day ? hour : day;
          expect(left.some((kept) => Math.floor(kept / size) === Math.floor(at / size))).toBe(true);
        }
        expect(times.filter((at) => at > start).every((at) => left.includes(at))).toBe(true);
        // Deleting twice deletes no more.
        expect(backupsToDelete(left, start)).toEqual([]);
      }),
    );
  });

  it('grow to no more than a day, a month and a few while the clock only goes ahead', () => {
    fc.assert(
      fc.property(fc.array(step.map(Math.abs), { minLength: 1, maxLength: 150 }), (steps) => {
        run(steps, (times) => expect(times.length).toBeLessThanOrEqual(25 + 32 + 5));
      }),
    );
  });
});
