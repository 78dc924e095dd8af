import type { Text } from '@core/language';
import type { Reveal } from '@core/questions/kind';
import type { QuestionView } from '@core/questions/registry';
import type { ChartCame, ShownChart } from './drill-chart';
import type { DrillSource } from './drill-plan';

/** A picture under the stem. */
export interface ShownPicture {
  alt: Text;
  /** The host has it at `/picture/…`; null where the drill came without it. */
  address: string | null;
}

/** What every screen says of the question in hand: there is no field for a key in it. */
export interface ShownQuestion {
  /** 0-based over all showings; an answer names it. */
  turn: number;
  /** 1-based, for "question 3 of 10". */
  number: number;
  /** Turns there will be, as far as is known: a question asked again adds one. */
  of: number;
  asked: 'first' | 'again';
  view: QuestionView;
  pictures: ShownPicture[];
  /** Where a chart is to be continued: its sessions before the news. */
  chart: ShownChart | null;
}

/** What is shown of an answered question, and only then. */
export interface ShownAnswer {
  /** By the answer given; where there was none, by the right one. */
  reveal: Reveal;
  sources: DrillSource[];
  /** How the chart of the question went on. */
  came: ChartCame | null;
}

/** The marks of one seat or team. */
export interface Place {
  /** 1 is first; equal marks have equal places (1, 2, 2, 4). */
  place: number;
  name: string;
  marks: number;
  /** Share of the questions asked that were right, 0 to 1. */
  accuracy: number;
  /** Right answers in a row up to the last one; of a team 0. */
  streak: number;
}

/** The first three places; with ties there can be more names, and none where nobody was right. */
export interface Podium {
  places: Place[];
  /** How many took part. */
  of: number;
}

/** Counts of what was answered, without saying what is right. */
export interface Distribution {
  bars: { part: string; label: Text; count: number }[];
  /** Seats (or hands) that answered. */
  answers: number;
}
