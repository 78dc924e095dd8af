import { beforeAll, describe, expect, it } from 'vitest';
import { chips } from '@core/licence/chips/index';
import { factsOfChip } from '@core/licence/chips/facts';
import type { SearchedCourse } from '@core/search/documents';
import { factsOfVersion } from '../src-renderer/pages/lab/facts';
import { readLabState } from '../src-renderer/pages/lab/lab-state';
import { labOfLesson } from '../src-renderer/pages/lesson/lab-links';
import { readWholeCourse } from './whole-course';

describe('the licence lab and the course', () => {
  let course: SearchedCourse;
  beforeAll(async () => {
    course = await readWholeCourse();
  });

  it('names facts of the course alone, for versions and for chips of the list', () => {
    const known = new Set<string>(course.facts.map(({ id }) => id));
    const named = [...Object.values(factsOfVersion), ...Object.values(factsOfChip)].flat();
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    const listed = chips.map(({ name }) => name);
    expect(Object.keys(factsOfChip).filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('is opened from lessons that are there, by links that can be read', () => {
    const lessons = new Set<string>(course.lessons.map(({ id }) => id));
    expect(Object.keys(labOfLesson).filter((id) => !lessons.has(id))).toEqual([]);
    for (const state of Object.values(labOfLesson)) expect(readLabState(state).fault).toBeNull();
  });
});
