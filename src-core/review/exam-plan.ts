import type { Topic } from '@core/content/schema';
import type { CardId } from './answer-log';
import { isResting, type CardStanding } from './card-history';
import {
  newCard,
  retrievability,
  schedule,
  type ReviewCard,
  type SchedulerSettings,
} from './scheduler';
import { dateOfStudyDay, dayMs, type StudyDay } from './study-day';
import type { Exam } from './study-plan';

/** In the last days nothing new is begun; what is likely to slip by the day itself is refreshed. */
const lastDays = 3;
/** A card expected below this on the day is worth another look in the last days. */
const wantedOnTheDay = 0.95;
/** More new questions than this a day are not learnt but seen. */
const mostFresh = 40;

export interface ExamPlan {
  /** Days of study left: 0 on the day itself. */
  daysLeft: number;
  /** Questions in the topics of the exam, and how many of them were met. */
  questions: number;
  met: number;
  /** Mean probability of recall on the day if nothing more is done; a question not met counts 0. */
  recallAsItStands: number;
  /** The same if every day's list is answered, and answered right. */
  recallIfKept: number;
  /** What to do today, most urgent first: due; likely to slip; not met yet. */
  today: { due: CardId[]; slipping: CardId[]; fresh: CardId[] };
}

/** As much of a question as planning needs. */
export interface ExamCandidate {
  card: CardId;
  topic: Topic;
}

/** Whole days of study until the exam; negative once it is over. */
export function daysUntil({ date }: Exam, at: number, studyDay: StudyDay): number {
  const days = Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
  return days - studyDay(at);
}

/** Whether a date can be an exam's: today or later. */
export const isAhead = (exam: Exam, at: number, studyDay: StudyDay): boolean =>
  daysUntil(exam, at, studyDay) >= 0;

/** Today's date in the learner's days: the earliest an exam can be. */
export const today = (at: number, studyDay: StudyDay): string => dateOfStudyDay(studyDay(at));

/**
 * Aims at recall on one day. FSRS keeps a card above the wanted retention until it is due, so what
 * is due before the day is reviewed as ever; beside that, all questions are met in even shares
 * before the last days, and in the last days those most likely to be forgotten by the day come
 * once more. Nothing of the schedule is bent: the day after, it goes on as usual.
 *
 * @returns null once the exam is over, or where its topics hold no question
 */
export function planExam(
  exam: Exam,
  candidates: Iterable<ExamCandidate>,
  cards: ReadonlyMap<CardId, CardStanding>,
  at: number,
  { settings, studyDay }: { settings: SchedulerSettings; studyDay: StudyDay },
): ExamPlan | null {
  const daysLeft = daysUntil(exam, at, studyDay);
  const asked = [...candidates]
    .filter(({ topic }) => exam.topics.length === 0 || exam.topics.includes(topic))
    .map(({ card }) => card);
  if (daysLeft < 0 || asked.length === 0) return null;

  const onTheDay = at + daysLeft * dayMs;
  const unmet: CardId[] = [];
  const met: { card: CardId; review: ReviewCard; recall: number; due: boolean }[] = [];
  for (const card of asked) {
    const standing = cards.get(card);
    const review = standing?.review;
    if (!review || review.reps === 0) unmet.push(card);
    else
      met.push({
        card,
        review,
        recall: retrievability(review, onTheDay, settings),
        due: !isResting(standing, at) && studyDay(review.due) <= studyDay(at),
      });
  }
  met.sort((left, right) => left.recall - right.recall || (left.card < right.card ? -1 : 1));
  const slipping = met.filter(({ due, recall }) => !due && recall < wantedOnTheDay);
  const inLastDays = daysLeft < lastDays;
  const paceDays = Math.max(1, daysLeft - lastDays + 1);
  const share = inLastDays ? 0 : Math.min(mostFresh, Math.ceil(unmet.length / paceDays));

  const kept = [
    ...met.map(({ review }) => recallIfReviewed(review, at, onTheDay, settings)),
    ...unmet.map((card, place) => {
      const day = share === 0 ? Infinity : Math.floor(place / share);
      if (day >= paceDays) return 0;
      return recallIfReviewed(newCard(card, at), at + day * dayMs, onTheDay, settings);
    }),
  ];
  return {
    daysLeft,
    questions: asked.length,
    met: met.length,
    recallAsItStands: sum(met.map(({ recall }) => recall)) / asked.length,
    recallIfKept: sum(kept) / asked.length,
    today: {
      due: met.filter(({ due }) => due).map(({ card }) => card),
      slipping: inLastDays
        ? slipping.slice(0, Math.ceil(slipping.length / (daysLeft + 1))).map(({ card }) => card)
        : [],
      fresh: unmet.slice(0, share),
    },
  };
}

/** Recall on the day after answering right whenever due, from `at` on, and once in the last days. */
function recallIfReviewed(
  card: ReviewCard,
  at: number,
  onTheDay: number,
  settings: SchedulerSettings,
): number {
  let review = card;
  let now = Math.max(at, card.due);
  const mostAnswers = 60;
  for (let answers = 0; now <= onTheDay && answers < mostAnswers; answers += 1) {
    review = schedule(review, now, 3, settings);
    now = Math.max(review.due, now + 1);
  }
  const refresh = onTheDay - (lastDays - 1) * dayMs;
  const slips = retrievability(review, onTheDay, settings) < wantedOnTheDay;
  if (slips && refresh >= at && (review.lastReview ?? -Infinity) < refresh)
    review = schedule(review, refresh, 3, settings);
  return retrievability(review, onTheDay, settings);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
