import { describe, expect, it } from 'vitest';
import type { Lesson } from '@core/content/lesson-body';
import type { LogRecord } from '@core/review/answer-log';
import { nextLesson } from './build-home';

const lessons = ['one', 'two'].map((id) => ({ id }) as Lesson);
const reading = (lesson: string, on: boolean, at: number, id: string) =>
  ({ type: 'reading', id, learner: 'aki', lesson, on, at }) as LogRecord;

describe('the home page', () => {
  it('leads to the first lesson not yet read', () => {
    expect(nextLesson(lessons, [])?.id).toBe('one');
    expect(nextLesson(lessons, [reading('one', true, 1, 'a')])?.id).toBe('two');
    expect(
      nextLesson(lessons, [reading('one', true, 1, 'a'), reading('two', true, 2, 'b')]),
    ).toBeNull();
  });

  it('leads back to a lesson that was marked unread', () => {
    const records = [reading('one', false, 2, 'b'), reading('one', true, 1, 'a')];
    expect(nextLesson(lessons, records)?.id).toBe('one');
  });
});
