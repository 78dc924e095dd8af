import type { Fault } from '@core/fault';

const place = 'chokepoint.hadLearners';

/**
 * Whether learners were kept in the database of this origin before. It is noted outside the database:
 * a browser that finds it damaged goes on with an empty one and says nothing.
 */
export function hadLearners(): boolean {
  try {
    return localStorage.getItem(place) !== null;
  } catch {
    return false;
  }
}

export function noteLearners(are: boolean): void {
  try {
    if (are) localStorage.setItem(place, 'yes');
    else localStorage.removeItem(place);
  } catch {
    // Without a place for it, a loss is not told from a first start.
  }
}

export const lostFault = (): Fault => ({
  code: 'storage-lost',
  place: 'database',
  message: 'The database is empty although learners were kept in it.',
  remedy: '',
});
