import { describe, expect, it } from 'vitest';
import { dateOfStudyDay, dayMs, localStudyDay, startOfDay, stepwise } from './study-day';

const tokyo = () => 540;
const dateIn = (studyDay: (at: number) => number, time: string) =>
  dateOfStudyDay(studyDay(Date.parse(time)));

describe('a study day', () => {
  it('begins at 4:00 local time', () => {
    const studyDay = localStudyDay(tokyo);
    expect(dateIn(studyDay, '2026-04-02T03:59:59+09:00')).toBe('2026-04-01');
    expect(dateIn(studyDay, '2026-04-02T04:00:00+09:00')).toBe('2026-04-02');
  });

  it('begins when the learner says', () => {
    expect(dateIn(localStudyDay(tokyo, 0), '2026-04-02T00:00:00+09:00')).toBe('2026-04-02');
    expect(dateIn(localStudyDay(tokyo, 6), '2026-04-02T05:59:00+09:00')).toBe('2026-04-01');
  });

  it('follows the clock through a change to summer time', () => {
    // New York, 2026-03-08: 2:00 becomes 3:00, UTC−5 becomes UTC−4.
    const change = Date.parse('2026-03-08T07:00:00Z');
    const studyDay = localStudyDay((at) => (at < change ? -300 : -240));
    expect(dateIn(studyDay, '2026-03-08T07:59:00Z')).toBe('2026-03-07');
    expect(dateIn(studyDay, '2026-03-08T08:00:00Z')).toBe('2026-03-08');
  });

  it('has 25 hours and no second beginning where an hour comes twice, at whatever hour it begins', () => {
    // New York, 2026-11-01: 2:00 becomes 1:00, UTC−4 becomes UTC−5.
    const change = Date.parse('2026-11-01T06:00:00Z');
    for (let startHour = 0; startHour < 24; startHour += 1) {
      const studyDay = localStudyDay((at) => (at < change ? -240 : -300), startHour);
      const begins: number[] = [];
      let before = studyDay(change - 2 * dayMs);
      for (let at = change - 2 * dayMs; at < change + 2 * dayMs; at += 15 * 60_000) {
        const day = studyDay(at);
        expect(day === before || day === before + 1).toBe(true);
        if (day > before) begins.push(at);
        before = day;
      }
      const lengths = begins.slice(1).map((at, index) => (at - begins[index]!) / 3_600_000);
      expect(lengths.filter((hours) => hours === 25)).toHaveLength(1);
      expect(lengths.every((hours) => hours === 24 || hours === 25)).toBe(true);
    }
  });

  it('repeats a day for whoever flies from Tokyo to New York, and never gets out of step', () => {
    const landing = Date.parse('2026-04-02T10:00:00Z');
    const studyDay = localStudyDay((at) => (at < landing ? 540 : -240));
    expect(dateIn(studyDay, '2026-04-02T09:59:00Z')).toBe('2026-04-02');
    expect(dateIn(studyDay, '2026-04-02T10:00:00Z')).toBe('2026-04-02');
    expect(dateIn(studyDay, '2026-04-01T20:00:00Z')).toBe('2026-04-02');
    expect(dateIn(studyDay, '2026-04-03T07:00:00Z')).toBe('2026-04-02');
    expect(dateIn(studyDay, '2026-04-03T08:00:00Z')).toBe('2026-04-03');
  });

  it('says when it begins, and goes step by step as it does one by one', () => {
    // Both changes of New York's clocks in 2026, and days that begin at any hour.
    const [spring, autumn] = ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'].map(Date.parse);
    const offset = (at: number) => (at < spring! || at >= autumn! ? -300 : -240);
    for (let startHour = 0; startHour < 24; startHour += 1) {
      const studyDay = localStudyDay(offset, startHour);
      const steps = stepwise(studyDay);
      for (const change of [spring!, autumn!]) {
        for (let at = change - 2 * dayMs; at < change + 2 * dayMs; at += 29 * 60_000) {
          const day = studyDay(at);
          const begin = startOfDay(day, studyDay);
          expect(studyDay(begin)).toBe(day);
          expect(studyDay(begin - 1)).toBe(day - 1);
          expect(steps(at)).toBe(day);
        }
      }
    }
  });
});
