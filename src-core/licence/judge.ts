import type {
  Branch,
  BranchCode,
  ControlledParagraph,
  Criteria,
  Criterion,
  Direction,
  Paragraph,
  TestCode,
} from './criteria';
import type { Quantities, Quantity } from './figures';

/** One comparison carried out. `holds` is `null` where the value is unknown. */
export interface Step {
  branch: BranchCode | 'limits';
  test: TestCode;
  quantity: Quantity;
  value: number | boolean | null;
  threshold: number | boolean;
  direction: Direction;
  holds: boolean | null;
  cite: string;
}

export interface Judgement {
  paragraph: Paragraph;
  /** The part of the text that decided; `null` for "none of them" and "undecided". */
  branch: BranchCode | null;
  /** Note 2 took the chip out. */
  note2: boolean;
  /** Every outcome the known figures leave open; one only where the case is decided. */
  possible: Exclude<Paragraph, 'undecided'>[];
  /** Every comparison made, in order; it ends where the case is decided. */
  steps: Step[];
  /** The steps the outcome rests on. */
  decidedBy: Step[];
}

export function compare<Value extends number | boolean | string>(
  value: Value,
  direction: Direction,
  threshold: Value,
): boolean {
  switch (direction) {
    case 'at-least':
      return value >= threshold;
    case 'at-most':
      return value <= threshold;
    case 'below':
      return value < threshold;
    case 'above':
      return value > threshold;
    case 'is':
      return value === threshold;
  }
}

export function take(branch: Step['branch'], criterion: Criterion, quantities: Quantities): Step {
  const value = quantities[criterion.quantity];
  return {
    branch,
    test: criterion.test,
    quantity: criterion.quantity,
    value,
    threshold: criterion.threshold,
    direction: criterion.direction,
    holds: value === null ? null : compare(value, criterion.direction, criterion.threshold),
    cite: criterion.cite,
  };
}

/**
 * Whether all hold: one failure settles it whatever else is unknown, and only then does an unknown
 * leave it open (Kleene's strong conjunction).
 */
export function allHold(steps: readonly { holds: boolean | null }[]): boolean | null {
  if (steps.some((step) => step.holds === false)) return false;
  return steps.every((step) => step.holds === true) ? true : null;
}

/** Takes the tests of a branch. A question of kind ("is it …?") that is not met ends it. */
function takeBranch(branch: Branch, quantities: Quantities): Step[] {
  const steps: Step[] = [];
  for (const criterion of branch.tests) {
    const step = take(branch.code, criterion, quantities);
    steps.push(step);
    if (criterion.direction === 'is' && step.holds !== true) break;
  }
  return steps;
}

/** Applies a text of 3A090: Note 2 first, then the paragraphs in order. */
export function judge(criteria: Criteria, quantities: Quantities): Judgement {
  const steps: Step[] = [];
  const open = new Set<ControlledParagraph>();
  let note2Open = false;

  if (criteria.note2 !== null && quantities.standAloneMemory !== true) {
    const taken = takeBranch(criteria.note2, quantities);
    steps.push(...taken);
    const exempt = allHold(taken);
    if (exempt === true) {
      return {
        paragraph: 'none',
        branch: 'note2',
        note2: true,
        possible: ['none'],
        steps,
        decidedBy: taken,
      };
    }
    note2Open = exempt === null;
  }

  for (const branch of criteria.branches) {
    const taken = takeBranch(branch, quantities);
    steps.push(...taken);
    const caught = allHold(taken);
    if (caught === null) open.add(branch.paragraph);
    if (caught === true) {
      open.add(branch.paragraph);
      if (open.size === 1 && !note2Open) {
        const { paragraph, code } = branch;
        return {
          paragraph,
          branch: code,
          note2: false,
          possible: [paragraph],
          steps,
          decidedBy: taken,
        };
      }
      return undecided([...open, ...(note2Open ? (['none'] as const) : [])], steps);
    }
  }

  if (open.size > 0) return undecided([...open, 'none'], steps);
  return {
    paragraph: 'none',
    branch: null,
    note2: false,
    possible: ['none'],
    steps,
    decidedBy: steps.filter((step) => step.branch !== 'note2' && step.holds === false),
  };
}

function undecided(possible: Judgement['possible'], steps: Step[]): Judgement {
  return {
    paragraph: 'undecided',
    branch: null,
    note2: false,
    possible,
    steps,
    decidedBy: steps.filter((step) => step.holds === null),
  };
}
