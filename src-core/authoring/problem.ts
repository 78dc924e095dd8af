import type { z } from 'zod';
import type { MessageKey } from '@core/messages/catalogue';
import type { Path } from './draft';

/** Something the writer should know, at the field it is about. */
export interface Problem {
  path: Path;
  /** `stop`: the pack cannot be used with it. `advice`: it can, and would be better without. */
  weight: 'stop' | 'advice';
  message: Extract<MessageKey, `author.problem.${string}`>;
  values: Record<string, string | number>;
}

/** The sentences that schemas say of a whole, and what they are in the catalogue. */
const wholes: Record<string, Problem['message']> = {
  'exactly one option must be right': 'author.problem.oneRight',
  'at least one option must be right': 'author.problem.someRight',
  'every option must say something else': 'author.problem.sameParts',
  'every item must say something else': 'author.problem.sameParts',
  'every choice of a blank must say something else': 'author.problem.sameParts',
  'every right side must be different': 'author.problem.sameParts',
  'every left side must be different': 'author.problem.sameParts',
  'every blank must stand exactly once in both languages': 'author.problem.blanks',
  'the accepted range must hold the answer': 'author.problem.range',
  'a slip may not overlap the accepted range': 'author.problem.slipOverlaps',
};
export const knownWholes = Object.keys(wholes);

/** What schemas say of the form of a text. */
const textForms: Record<string, Problem['message']> = {
  'lower-case words joined by hyphens': 'author.problem.slug',
  'a name in lower-case letters and digits': 'author.problem.blankName',
  'a plain name of a picture': 'author.problem.pictureName',
  'a version such as 1.0.0': 'author.problem.version',
};

/** An issue of a schema in the words of the form. */
export function problemOf(issue: z.core.$ZodIssue, at: Path): Problem {
  const path = [...at, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
  const stop = (message: Problem['message'], values: Problem['values'] = {}): Problem => ({
    path,
    weight: 'stop',
    message,
    values,
  });
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'array'
        ? stop('author.problem.few', { least: Number(issue.minimum) })
        : issue.origin === 'string'
          ? stop('author.problem.missing')
          : stop('author.problem.small', { least: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'array'
        ? stop('author.problem.many', { most: Number(issue.maximum) })
        : stop('author.problem.large', { most: Number(issue.maximum) });
    case 'invalid_type':
      return stop(
        issue.expected === 'number' || issue.expected === 'int'
          ? 'author.problem.number'
          : 'author.problem.missing',
      );
    case 'invalid_format':
      if (issue.format === 'date') return stop('author.problem.date');
      return stop(textForms[issue.message] ?? 'author.problem.form', { form: issue.message });
    case 'custom':
      return stop(wholes[issue.message] ?? 'author.problem.other', { said: issue.message });
    default:
      return stop('author.problem.other', { said: issue.message });
  }
}

/** The problems of each path, by its parts joined with `/`. */
export function problemsByPath(problems: readonly Problem[]): Map<string, Problem[]> {
  const byPath = new Map<string, Problem[]>();
  for (const problem of problems) {
    const at = problem.path.join('/');
    byPath.set(at, [...(byPath.get(at) ?? []), problem]);
  }
  return byPath;
}
