import { describe, expect, it } from 'vitest';
import { dateOfStudyDay, localStudyDay } from './study-day';

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
});
