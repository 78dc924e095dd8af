import type { Text } from '@core/language';
import { unreachable } from '@core/fault';
import type { Question } from './registry';
import { sayNumber } from './numeric';
import { sayTruth } from './true-false';

/** A wrong part by its id, in words: what was taken for the answer, and what is to be said of it. */
export interface MistakenPart {
  label: Text;
  why: Text | null;
  belief: Text | null;
}

/**
 * What an id in `Grade.confusedWith` stands for.
 *
 * @returns null where the part has left the question since
 */
export function mistakenPart(question: Question, part: string): MistakenPart | null {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice': {
      const option = question.options.find(({ id }) => id === part);
      if (!option || option.right) return null;
      return { label: option.text, why: option.why, belief: option.belief };
    }
    case 'true-false':
      if (part !== String(!question.answer)) return null;
      return { label: sayTruth(!question.answer), ...question.wrong };
    case 'numeric': {
      const slip = question.slips[Number(/^slip(\d+)$/.exec(part)?.[1] ?? -1)];
      if (!slip) return null;
      const { low, high, why, belief } = slip;
      return { label: sayNumber(question, (low + high) / 2), why, belief };
    }
    case 'cloze': {
      const choice = question.blanks.flatMap(({ wrong }) => wrong).find(({ id }) => id === part);
      return choice ? { label: choice.text, why: choice.why, belief: choice.belief } : null;
    }
    case 'ordering': {
      const item = question.items.find(({ id }) => id === part);
      return item ? { label: item.text, why: item.why, belief: null } : null;
    }
    case 'matching': {
      const stray = question.strays.find(({ rightId }) => rightId === part);
      if (stray) return { label: stray.text, why: stray.why, belief: stray.belief };
      const pair = question.pairs.find(({ rightId }) => rightId === part);
      return pair ? { label: pair.right, why: pair.why, belief: null } : null;
    }
    default:
      return unreachable(question);
  }
}
