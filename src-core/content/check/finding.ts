import type { Fault } from '@core/fault';
import type { Language } from '@core/language';
import type { Question } from '@core/questions/registry';
import type { PackSource } from '../pack-source';
import type { Located } from '../yaml-source';

/** A fault keeps a pack from shipping; advice is for its author to weigh. */
export interface Finding extends Fault {
  severity: 'fault' | 'advice';
}

/** Everything a rule may look at: all packs together, so that references across packs resolve. */
export interface Course {
  packs: PackSource[];
  /** ISO date the check is made for. */
  today: string;
}

/** One thing a program can find in content. */
export type Rule = (course: Course) => Finding[];

export function found(
  severity: Finding['severity'],
  code: string,
  at: { file: string; line: number },
  message: string,
  remedy: string,
): Finding {
  return { severity, code, place: at.file, line: at.line, message, remedy };
}

export interface PlacedOption {
  text: Record<Language, string>;
  right: boolean;
}

/** The options of the kinds that list them; empty for the others. */
export function optionsOf(question: Question): PlacedOption[] {
  return question.kind === 'single-choice' || question.kind === 'multiple-choice'
    ? question.options
    : [];
}

/** The ids of facts whose misconceptions this question puts into words. */
export function misconceptionsIn(question: Question): string[] {
  const ids = (items: { misconceptionOf?: string | null }[]) =>
    items.flatMap((item) => item.misconceptionOf ?? []);
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return ids(question.options.flatMap((option) => (option.right ? [] : [option])));
    case 'true-false':
      return ids([question.wrong]);
    case 'numeric':
      return ids(question.slips);
    case 'cloze':
      return ids(question.blanks.flatMap((blank) => blank.wrong));
    case 'ordering':
    case 'matching':
      return [];
  }
}

export function allOf<
  Part extends 'facts' | 'lessons' | 'questions' | 'glossary' | 'claims' | 'timeline',
>(course: Course, part: Part): PackSource[Part][number][] {
  return course.packs.flatMap(
    (pack) => pack[part] as Located<never>[],
  ) as PackSource[Part][number][];
}
