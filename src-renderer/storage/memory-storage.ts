import type { LogRecord } from '@core/review/answer-log';
import type { LearnerRow } from './database';
import type { Storage } from './storage';

/** Storage for windows without IndexedDB: works like the other, and is gone with the window. */
export function createMemoryStorage(): Storage {
  const learners = new Map<string, LearnerRow>();
  const log = new Map<string, LogRecord>();
  const settings = new Map<string, unknown>();
  const sessions = new Map<string, unknown>();
  const of = (learner: string) => [...log.values()].filter((record) => record.learner === learner);
  return {
    kind: 'memory',
    learners: async () => [...learners.values()],
    saveLearner: async (learner) => void learners.set(learner.id, learner),
    records: async (learner) => ({ records: of(learner), damaged: 0 }),
    rawRecords: async (learner) => of(learner),
    append: async (records) => {
      const fresh = records.filter(({ id }) => !log.has(id));
      for (const record of fresh) log.set(record.id, record);
      return fresh.length;
    },
    setting: async (owner, name) => settings.get(`${owner}/${name}`),
    saveSetting: async (owner, name, value) => void settings.set(`${owner}/${name}`, value),
    openSession: async (learner) => sessions.get(learner),
    saveOpenSession: async (learner, state) => void sessions.set(learner, state),
    closeSession: async (learner) => void sessions.delete(learner),
  };
}
