import type { Text } from '@core/language';
import { inBoth } from '@core/questions/draft';
import { classify, type Classification } from '../classify';
import type { Branch, Paragraph } from '../criteria';
import { quantitiesOf, type ChipFigures } from '../figures';
import { allHold, take, type Step } from '../judge';
import type { RuleVersion } from '../rule-versions';
import { clauseOf, joined, sentences } from './clauses';

/** Where a chip can stand; Note 2 is told apart from staying below every line. */
export type Outcome = Exclude<Paragraph, 'undecided'> | 'note2';

/** Where the engine puts the chip. Throws where the figures leave it open. */
export function outcomeOf({ paragraph, note2 }: Classification): Outcome {
  if (paragraph === 'undecided') throw new RangeError('The figures leave the paragraph open');
  return note2 ? 'note2' : paragraph;
}

interface Tried {
  branch: Branch['code'];
  paragraph: Outcome;
  steps: Step[];
  holds: boolean | null;
}

/** Why a chip stands in an outcome, or why it does not, from the comparisons of the engine. */
export function reasonFor(outcome: Outcome, figures: ChipFigures, version: RuleVersion): Text {
  const found = classify(figures, version);
  const actual = outcomeOf(found);
  const quantities = quantitiesOf(figures);
  const { note2, branches } = version.criteria;
  const note2Steps = (note2?.tests ?? []).map((test) => take('note2', test, quantities));
  const tried = branches.map(({ code, paragraph, tests }): Tried => {
    const steps = tests.map((test) => take(code, test, quantities));
    return { branch: code, paragraph, steps, holds: allHold(steps) };
  });
  const applying = tried.find(({ branch }) => branch === found.branch);

  if (actual === 'note2' && outcome !== 'note2') {
    const reached = tried.find(({ holds }) => holds === true);
    return reached === undefined
      ? failing(tried)
      : sentences(noteApplies(note2Steps), outOf(reached));
  }
  if (outcome === 'note2') {
    return actual === 'note2' ? noteApplies(note2Steps) : noteFails(note2Steps);
  }
  if (outcome === 'none') return applying ? applies(applying) : failing(tried);
  if (
    applying &&
    (actual === outcome || tried.some((one) => one.paragraph === outcome && one.holds))
  )
    return actual === outcome ? applies(applying) : readFirst(applying);
  return failing(tried.filter(({ paragraph }) => paragraph === outcome));
}

const branchName = (code: Branch['code']) => (code === '2022' ? '3A090' : code);

function applies({ branch, steps }: Tried): Text {
  const all = joined(steps.map((step) => clauseOf(step, steps)));
  const name = branchName(branch);
  return {
    en: `${capital(all.en)}, so ${name} applies.`,
    ja: `${all.ja}なので、${name}に当たります。`,
  };
}

function readFirst(applying: Tried): Text {
  const { en, ja } = applies(applying);
  return {
    en: `Paragraph a is read first. ${en}`,
    ja: `先に読むのはa項です。${ja}`,
  };
}

function noteApplies(steps: readonly Step[]): Text {
  const all = joined(steps.map((step) => clauseOf(step, steps)));
  return {
    en: `${capital(all.en)}, so Note 2 takes it out.`,
    ja: `${all.ja}なので、注2により外れます。`,
  };
}

function noteFails(steps: readonly Step[]): Text {
  const missed = joined(
    steps.filter(({ holds }) => holds === false).map((step) => clauseOf(step, steps)),
  );
  return {
    en: `Note 2 does not apply: ${missed.en}.`,
    ja: `${missed.ja}なので、注2は使えません。`,
  };
}

function outOf({ branch }: Tried): Text {
  return {
    en: `Without the note ${branch} would apply.`,
    ja: `注2がなければ${branch}に当たるところです。`,
  };
}

/** One sentence on why each branch fails; branches that fail on the same comparison share a clause. */
function failing(tried: readonly Tried[]): Text {
  const groups = new Map<string, { clause: Text; branches: string[] }>();
  const misses = tried.flatMap(({ branch, steps }) => {
    const missed = steps.find(({ holds }) => holds === false);
    return missed === undefined ? [] : [{ branch, missed }];
  });
  const beside = misses.map(({ missed }) => missed);
  for (const { branch, missed } of misses) {
    const clause = clauseOf(missed, beside);
    const group = groups.get(clause.en) ?? { clause, branches: [] };
    groups.set(clause.en, { clause, branches: [...group.branches, branchName(branch)] });
  }
  const list = [...groups.values()];
  return inBoth((language) =>
    language === 'en'
      ? `${capital(list.map(({ clause, branches }) => `${clause.en} (${branches.join(', ')})`).join('; '))}.`
      : `${list.map(({ clause, branches }) => `${clause.ja}（${branches.join('、')}）`).join('、')}なので、当たりません。`,
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
