import { complete } from './complete';
import { coverage, thinCoverage, type Coverage } from './coverage';
import { pastReview } from './currency';
import type { Course, Finding, Rule } from './finding';
import {
  absoluteWords,
  catchAllOptions,
  keyPosition,
  longestOption,
  sameOptions,
} from './giveaways';
import { numbersAgree } from './numbers';
import { references } from './references';
import { nearDuplicateStems } from './stems';

/** Every rule, in the order their findings are told. A new rule is a file and a line here. */
const rules: Rule[] = [
  references,
  complete,
  numbersAgree,
  sameOptions,
  catchAllOptions,
  longestOption,
  keyPosition,
  absoluteWords,
  nearDuplicateStems,
  pastReview,
  thinCoverage,
];

/** Looks at the content of all packs together. */
export function checkCourse(course: Course): { findings: Finding[]; coverage: Coverage } {
  return { findings: rules.flatMap((rule) => rule(course)), coverage: coverage(course) };
}
