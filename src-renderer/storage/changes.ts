import { z } from 'zod';
import type { Storage } from './storage';

/** What one window tells the others it has written. */
const changeSchema = z.discriminatedUnion('kind', [
  /** Records were added to a learner's log. */
  z.object({ kind: z.literal('records'), learner: z.string(), ids: z.array(z.string()) }),
  /** An import went in or out: everything may be different. */
  z.object({ kind: z.literal('collection') }),
  z.object({ kind: z.literal('learners') }),
  /** The packs of one's own. */
  z.object({ kind: z.literal('packs') }),
  z.object({ kind: z.literal('settings'), owner: z.string() }),
  /** The open session of a learner. */
  z.object({ kind: z.literal('session'), learner: z.string() }),
]);
export type StorageChange = z.infer<typeof changeSchema>;

/** The other windows on the same data. */
export interface OtherWindows {
  tell(change: StorageChange): void;
  hear(take: (change: StorageChange) => void): void;
}

/** Windows of one origin hear each other over a BroadcastChannel (HTML Standard, 9.5). */
export function otherWindows(): OtherWindows {
  const channel = new BroadcastChannel('chokepoint');
  return {
    tell: (change) => channel.postMessage(change),
    hear: (take) =>
      channel.addEventListener('message', ({ data }) => {
        // A window with a newer page may say what this one does not know.
        const change = changeSchema.safeParse(data);
        if (change.success) take(change.data);
      }),
  };
}

/** The same storage, telling the other windows of everything once it is written. */
export function tellingOthers(storage: Storage, { tell }: OtherWindows): Storage {
  return {
    ...storage,
    async saveLearner(learner) {
      await storage.saveLearner(learner);
      tell({ kind: 'learners' });
    },
    async append(records) {
      const added = await storage.append(records);
      const learners = new Set(records.map(({ learner }) => learner));
      for (const learner of learners) {
        const own = records.filter((record) => record.learner === learner);
        tell({ kind: 'records', learner, ids: own.map(({ id }) => id) });
      }
      return added;
    },
    async takeIn(batch, at) {
      const journal = await storage.takeIn(batch, at);
      tell({ kind: 'collection' });
      return journal;
    },
    async takeOut(journal) {
      await storage.takeOut(journal);
      tell({ kind: 'collection' });
    },
    async saveSetting(owner, name, value) {
      await storage.saveSetting(owner, name, value);
      tell({ kind: 'settings', owner });
    },
    async changeSetting(owner, name, change) {
      const value = await storage.changeSetting(owner, name, change);
      tell({ kind: 'settings', owner });
      return value;
    },
    async saveOpenSession(learner, state, over) {
      const outcome = await storage.saveOpenSession(learner, state, over);
      if (outcome.saved) tell({ kind: 'session', learner });
      return outcome;
    },
    async installPack(install) {
      const change = await storage.installPack(install);
      tell({ kind: change.records.length > 0 ? 'collection' : 'packs' });
      return change;
    },
    async savePack(pack, pictures) {
      await storage.savePack(pack, pictures);
      tell({ kind: 'packs' });
    },
    async removePack(pack, at) {
      const change = await storage.removePack(pack, at);
      if (change) tell({ kind: 'packs' });
      return change;
    },
    async takePackChangeBack(change) {
      const isBack = await storage.takePackChangeBack(change);
      if (isBack) tell({ kind: change.records.length > 0 ? 'collection' : 'packs' });
      return isBack;
    },
    async closeSession(learner) {
      await storage.closeSession(learner);
      tell({ kind: 'session', learner });
    },
  };
}
