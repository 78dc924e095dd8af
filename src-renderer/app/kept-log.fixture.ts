import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ChokepointDatabase } from '../storage/database';

/** A machine of its own: what one opening of its database keeps the next finds. */
export function machine() {
  const indexedDB = new IDBFactory();
  const database = () => new ChokepointDatabase('test', { indexedDB, IDBKeyRange });
  return { indexedDB, database };
}
