import { buildIndex, type CourseIndex } from '@core/search/course-index';
import { documentsOf } from '@core/search/documents';
import type { CourseShelf } from '../../app/course-shelf.svelte';

/** The index of what stood on the shelf; packs that come or go make another list, and so another index. */
const indexes = new WeakMap<CourseShelf['packs'], Promise<CourseIndex>>();

/** Builds the index the first time search is opened, in steps between which the page stays alive. */
export function openIndex(shelf: CourseShelf): Promise<CourseIndex> {
  const { packs, lessons, glossary, questions, facts } = shelf;
  const index =
    indexes.get(packs) ?? buildIndex(documentsOf({ lessons, glossary, questions, facts }));
  indexes.set(packs, index);
  return index;
}
