import type { Storage } from './storage';

/** All there is, for tests of a few rows. */
export async function everythingIn(storage: Storage) {
  const answers: unknown[] = [];
  await storage.readRows((rows) => void answers.push(...rows));
  return { learners: await storage.learners(), answers, ...(await storage.belongings()) };
}
