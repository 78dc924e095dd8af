import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { packSchema } from '@core/content/pack';
import { gradeResponse, type Question } from '@core/questions/registry';
import { rightResponse } from '@core/questions/right-response';
import type { LogRecord } from '@core/review/answer-log';
import { drawRandom } from './draw-random';

/**
 * A learner who has used the app for two months: lessons read, answers on most evenings, some beliefs
 * that come back, three predictions. Invented, always the same for the same moment.
 */
const dayMs = 86_400_000;
const days = 62;

const read = (file: string) => JSON.parse(readFileSync(`out/content/${file}`, 'utf8')) as unknown;
const index = read('index.json') as { packs: { file: string; order: number }[] };
const packs = index.packs
  .sort((left, right) => left.order - right.order)
  .map(({ file }) => packSchema.parse(read(file)));

/** The records as the database holds them, but for the learner they belong to. */
export function livedInLog(now: number): Omit<LogRecord, 'learner'>[] {
  const random = drawRandom(27);
  const chance = (share: number) => random() < share;
  const records: Omit<LogRecord, 'learner'>[] = [];
  const push = (at: number, record: object) =>
    records.push({ id: ulid(at, random), at, ...record } as Omit<LogRecord, 'learner'>);
  const asked: Question[] = [];
  // A part of every lesson but the last ones, in the order of the course.
  const fresh = packs
    .flatMap(({ lessons, questions }) =>
      lessons.map(({ id }) => questions.filter((one) => one.lesson === id)),
    )
    .slice(0, 30)
    .flatMap((questions) => questions.slice(0, 3 + Math.floor(random() * 8)));
  const lessons = packs.flatMap((pack) => pack.lessons.map(({ id }) => id));
  /** How often each question was got right before: what is known stays known. */
  const known = new Map<string, number>();

  for (let day = days; day >= 0; day -= 1) {
    if (day > 0 && chance(0.22)) continue;
    let at = now - day * dayMs - 2 * 3_600_000;
    const lesson = lessons[Math.floor(((days - day) / days) * 22)];
    if (lesson && chance(0.6)) push((at += 400_000), { type: 'reading', lesson, on: true });
    const reviewed = Array.from({ length: Math.min(12, asked.length) }, () => draw(asked, random));
    const introduced = fresh.splice(0, 3 + Math.floor(random() * 4));
    for (const question of [...new Set([...reviewed, ...introduced])]) {
      at += 8_000 + Math.floor(random() * 20_000);
      const times = known.get(question.id) ?? 0;
      const right = chance(0.62 + 0.08 * Math.min(times, 4));
      known.set(question.id, right ? times + 1 : 0);
      push(at, answerTo(question, right, random, asked.includes(question)));
    }
    asked.push(...introduced);
  }
  return records;
}

function answerTo(question: Question, right: boolean, random: () => number, review: boolean) {
  const wrong =
    question.kind === 'single-choice'
      ? question.options.filter((option) => !option.right)[0]
      : null;
  const response =
    wrong && !right
      ? { kind: 'single-choice' as const, option: wrong.id }
      : rightResponse(question);
  const grade = gradeResponse(question, response);
  const score = right ? grade.score : 0;
  const sure = random();
  return {
    type: 'answer',
    question: question.id,
    card: question.id,
    contentVersion: '1.0.0',
    seed: 1,
    origin: review ? 'review' : 'study',
    elapsedMs: 5_000 + Math.floor(random() * 30_000),
    response: right || wrong ? response : null,
    score,
    confidence: right
      ? sure < 0.55
        ? 'sure'
        : sure < 0.9
          ? 'think'
          : 'guess'
      : sure < 0.25
        ? 'sure'
        : sure < 0.65
          ? 'think'
          : 'guess',
    rating: score === 1 ? 3 : 1,
    confusedWith: grade.confusedWith,
    optionOrder: 'options' in question ? question.options.map(({ id }) => id) : [],
  };
}

const draw = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)]!;

/** Gives the log to the one learner there is, and opens the app on it. */
export async function moveIn(page: Page, records: readonly object[]): Promise<void> {
  await page.evaluate(async (given) => {
    const request = indexedDB.open('chokepoint');
    const database = await new Promise<IDBDatabase>((open) => {
      request.onsuccess = () => open(request.result);
    });
    const learners = database.transaction('learners').objectStore('learners').getAll();
    await new Promise((read) => (learners.onsuccess = read));
    const [learner] = learners.result as { id: string }[];
    const change = database.transaction('answers', 'readwrite');
    for (const record of given)
      change.objectStore('answers').add({ ...record, learner: learner!.id });
    await new Promise((done) => (change.oncomplete = done));
    database.close();
  }, records);
  await page.reload();
  await page.locator('nav').waitFor();
}
