import type { Level, QuestionId, Topic } from '@core/content/schema';
import type { Text } from '@core/language';
import type { Picture } from '@core/questions/kind';
import { questionSchema, type Question } from '@core/questions/registry';
import type { RefusedCode } from '@core/messages/exchange-notes';
import type { FormatName } from './exchange';
import { questionIdOf } from './identity';
import type { NotePlace, OpenReport } from './report';

export interface DraftReason {
  why: Text | null;
  belief: Text | null;
}
export type DraftOption =
  { text: Text; right: true; why: Text | null } | ({ text: Text; right: false } & DraftReason);
export type DraftChoice = { text: Text } & DraftReason;
export type DraftBlank =
  | { name: string; by: 'choosing'; right: Text; why: Text | null; wrong: DraftChoice[] }
  | {
      name: string;
      by: 'typing';
      right: Text;
      why: Text | null;
      accept: string[];
      wrong: DraftChoice[];
    };

/** A question as a reader finds it: without an id, and not yet held to what questions must be. */
export type QuestionDraft = {
  stem: Text;
  explanation: Text | null;
  topic?: Topic;
  level?: Level;
  reviewBy?: string | null;
  pictures?: Picture[];
} & (
  | { kind: 'single-choice'; keepOrder: boolean; options: DraftOption[] }
  | { kind: 'multiple-choice'; options: DraftOption[] }
  | { kind: 'true-false'; answer: boolean; wrong: DraftReason }
  | {
      kind: 'numeric';
      answer: number;
      unit: Text | null;
      decimals: number;
      accept: { low: number; high: number; reason: Text | null };
      slips: ({ low: number; high: number } & DraftReason)[];
    }
  | { kind: 'cloze'; text: Text; blanks: DraftBlank[] }
  | {
      kind: 'ordering';
      ends: { first: Text; last: Text };
      items: { text: Text; why: Text | null }[];
    }
  | {
      kind: 'matching';
      pairs: { left: Text; right: Text; why: Text | null }[];
      strays: DraftChoice[];
    }
);

/** What the file calls a question by itself, or null where it gives none. */
export type OwnId = string | null;

/** Takes drafts in as questions: names them, holds them to the schema, tells what does not fit. */
export interface QuestionIntake {
  take(at: NotePlace, ownId: OwnId, draft: QuestionDraft): Question | null;
  questions: Question[];
}

export function openIntake(format: FormatName, report: OpenReport): QuestionIntake {
  const questions: Question[] = [];
  const taken = new Map<string, { place: NotePlace; content: string }>();

  function take(at: NotePlace, ownId: OwnId, draft: QuestionDraft): Question | null {
    const flaw = flawOf(draft);
    if (flaw !== null) {
      report.refused(at, flaw.code, flaw.values);
      return null;
    }
    const asks = whatItAsks(draft);
    const content = JSON.stringify(draft);
    let id = questionIdOf(format, ownId ?? asks);
    let earlier = taken.get(id);
    if (earlier && earlier.content !== content && ownId !== null) {
      report.changed(at, 'same-id-twice');
      id = questionIdOf(format, `${ownId}\n${asks}`);
      earlier = taken.get(id);
    }
    if (earlier) {
      report.refused(at, 'same-question', { first: nameOf(earlier.place) });
      return null;
    }
    const question = parsed(report, at, id, draft);
    if (question === null) return null;
    taken.set(id, { place: at, content });
    questions.push(question);
    return question;
  }
  return { take, questions };
}

function parsed(
  report: OpenReport,
  at: NotePlace,
  id: QuestionId,
  draft: QuestionDraft,
): Question | null {
  const { topic = 'own', level = 1, ...body } = draft;
  const result = questionSchema.safeParse({ ...body, topic, level, id });
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const field = issue.path.map(String).join('.');
  report.refused(at, 'not-fitting', { field, message: issue.message });
  return null;
}

const nameOf = ({ item, line }: NotePlace): string =>
  line === null ? item : item === '' ? String(line) : `${item}, ${line}`;

/** Stays the same when reasons, feedback or the order of options change. */
function whatItAsks(draft: QuestionDraft): string {
  return JSON.stringify([draft.kind, draft.stem, partsOf(draft)]);
}

function partsOf(draft: QuestionDraft): unknown {
  switch (draft.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return draft.options.map(({ text }) => text.en).sort();
    case 'true-false':
      return null;
    case 'numeric':
      return draft.unit;
    case 'cloze':
      return [draft.text, draft.blanks.map(({ right }) => right)];
    case 'ordering':
      return draft.items.map(({ text }) => text.en).sort();
    case 'matching':
      return draft.pairs.map(({ left, right }) => [left.en, right.en]).sort();
  }
}

interface Flaw {
  code: RefusedCode;
  values?: Record<string, string | number>;
}
const isBlank = ({ en, ja }: Text) => en.trim() === '' || ja.trim() === '';

/** What is wrong with a draft in words of its own; the schema says the rest. */
function flawOf(draft: QuestionDraft): Flaw | null {
  if (isBlank(draft.stem)) return { code: 'no-stem' };
  switch (draft.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const { options } = draft;
      if (options.length < 2) return { code: 'too-few-options' };
      if (options.length > 20)
        return { code: 'too-many-options', values: { count: options.length, limit: 20 } };
      if (options.some(({ text }) => isBlank(text))) return { code: 'empty-option' };
      if (!options.some(({ right }) => right)) return { code: 'no-right-answer' };
      return sameWords(options.map(({ text }) => text));
    }
    case 'true-false':
      return null;
    case 'numeric': {
      const { answer, accept } = draft;
      const bad = [answer, accept.low, accept.high].find((value) => !Number.isFinite(value));
      return bad === undefined ? null : { code: 'bad-number', values: { found: String(bad) } };
    }
    case 'cloze': {
      for (const { right, wrong } of draft.blanks) {
        const texts = [right, ...wrong.map(({ text }) => text)];
        if (texts.length > 20)
          return { code: 'too-many-options', values: { count: texts.length, limit: 20 } };
        if (texts.some(isBlank)) return { code: 'empty-option' };
        const same = sameWords(texts);
        if (same !== null) return same;
      }
      return draft.blanks.some(({ by, wrong }) => by === 'choosing' && wrong.length === 0)
        ? { code: 'too-few-options' }
        : null;
    }
    case 'ordering': {
      const texts = draft.items.map(({ text }) => text);
      return listFlaw(texts) ?? sameWords(texts);
    }
    case 'matching': {
      const lefts = draft.pairs.map(({ left }) => left);
      const rights = [...draft.pairs.map(({ right }) => right), ...draft.strays.map((s) => s.text)];
      return (
        listFlaw(lefts) ??
        (rights.some(isBlank) ? { code: 'empty-option' } : null) ??
        sameWords(lefts) ??
        sameWords(rights)
      );
    }
  }
}

function listFlaw(texts: readonly Text[]): Flaw | null {
  if (texts.length < 2) return { code: 'too-few-options' };
  if (texts.length > 20)
    return { code: 'too-many-options', values: { count: texts.length, limit: 20 } };
  return texts.some(isBlank) ? { code: 'empty-option' } : null;
}

function sameWords(texts: readonly Text[]): Flaw | null {
  const differ = new Set(texts.map(({ en }) => en.trim())).size === texts.length;
  return differ ? null : { code: 'same-options' };
}
