import { topics, topicSchema, type Topic } from '@core/content/schema';
import { examSchema, type Exam } from './study-plan';

/**
 * An exam as a teacher hands it on: one line that can be sent, put on a board or scanned, and that
 * needs no network. `chokepoint-exam 2026-12-15 rules+chips`; `all` stands for every topic.
 */
const noteWord = 'chokepoint-exam';
const everything = 'all';

export function writeExamNote({ date, topics: asked }: Exam): string {
  const ordered = topics.filter((topic) => asked.includes(topic));
  return [noteWord, date, ordered.length === 0 ? everything : ordered.join('+')].join(' ');
}

export type ReadNote =
  | { kind: 'exam'; exam: Exam }
  /** There is no note in the text, or its date is none. */
  | { kind: 'no-note' }
  /** Written by another version: taken in part it would aim at the wrong thing. */
  | { kind: 'unknown-topics'; names: string[] };

/** Finds a note in a text: a message around it does no harm. */
export function readExamNote(text: string): ReadNote {
  const found = /chokepoint-exam\s+(\S+)\s+([\w+-]+)/i.exec(text.normalize('NFKC'));
  if (!found) return { kind: 'no-note' };
  const [, date, list] = found;
  const names = list === everything ? [] : list!.split('+').filter((name) => name !== '');
  const known = names.filter((name): name is Topic => topicSchema.safeParse(name).success);
  if (known.length < names.length)
    return {
      kind: 'unknown-topics',
      names: names.filter((name) => !known.includes(name as Topic)),
    };
  const exam = examSchema.safeParse({ date, topics: known });
  return exam.success ? { kind: 'exam', exam: exam.data } : { kind: 'no-note' };
}
