import { unreachable } from '@core/fault';
import type { Text } from '@core/language';
import { sayNumber } from '@core/questions/numeric';
import type { Question, QuestionResponse } from '@core/questions/registry';
import { sayTruth } from '@core/questions/true-false';
import type { Drill, Turn } from './drill';
import type { Distribution } from './view-types';

/** Kinds without options to count show the commonest answers, so many at most. */
const commonest = 8;

/** Counts of what was answered. It says of no bar whether it is right. */
export function distributionOf(state: Drill, turn: Turn): Distribution {
  const { question } = state.plan.questions[turn.question]!;
  const given = [
    ...[...turn.answers]
      .filter(([seat]) => !state.seats.get(seat)?.removed)
      .map(([, { response }]) => ({ response, count: 1 })),
    ...turn.tally,
  ];
  const counts = new Map<string, { label: Text; count: number }>();
  const fixed = partsOf(question);
  for (const { part, label } of fixed) counts.set(part, { label, count: 0 });
  for (const { response, count } of given) {
    for (const { part, label } of chosenParts(question, response)) {
      const known = counts.get(part) ?? { label, count: 0 };
      counts.set(part, { ...known, count: known.count + count });
    }
  }
  const bars = [...counts].map(([part, bar]) => ({ part, ...bar }));
  const shown =
    fixed.length > 0
      ? bars
      : bars.sort((left, right) => right.count - left.count).slice(0, commonest);
  return { bars: shown, answers: given.reduce((sum, { count }) => sum + count, 0) };
}

interface Part {
  part: string;
  label: Text;
}

/** The parts that get a bar even where nobody chose them, by id: authored order begins with the key. */
function partsOf(question: Question): Part[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multiple-choice':
      return question.options
        .map(({ id, text }) => ({ part: id, label: text }))
        .sort((left, right) => (left.part < right.part ? -1 : 1));
    case 'true-false':
      return [true, false].map((value) => ({ part: String(value), label: sayTruth(value) }));
    case 'numeric':
    case 'cloze':
    case 'ordering':
    case 'matching':
      return [];
    default:
      return unreachable(question);
  }
}

const joined = (texts: readonly Text[], en: string, ja: string): Text => ({
  en: texts.map((text) => text.en).join(en),
  ja: texts.map((text) => text.ja).join(ja),
});

function chosenParts(question: Question, response: QuestionResponse): Part[] {
  switch (response.kind) {
    case 'single-choice':
      return partsOf(question).filter(({ part }) => part === response.option);
    case 'multiple-choice':
      return partsOf(question).filter(({ part }) => response.options.includes(part));
    case 'true-false':
      return partsOf(question).filter(({ part }) => part === String(response.answer));
    case 'numeric':
      if (question.kind !== 'numeric') return [];
      return [{ part: String(response.value), label: sayNumber(question, response.value) }];
    case 'cloze': {
      if (question.kind !== 'cloze') return [];
      const texts = question.blanks.map(({ name, right, rightId, wrong }): Text => {
        const given = response.blanks[name]?.trim() ?? '';
        if (given === rightId) return right;
        return wrong.find(({ id }) => id === given)?.text ?? { en: given, ja: given };
      });
      const label = joined(texts, ' / ', '／');
      return [{ part: label.en.normalize('NFKC').toLowerCase(), label }];
    }
    case 'ordering': {
      if (question.kind !== 'ordering') return [];
      const texts = response.order.flatMap(
        (id) => question.items.find((item) => item.id === id)?.text ?? [],
      );
      return [{ part: response.order.join(), label: joined(texts, ' → ', ' → ') }];
    }
    case 'matching': {
      if (question.kind !== 'matching') return [];
      const rights = [
        ...question.pairs.map(({ rightId, right }) => ({ id: rightId, text: right })),
        ...question.strays.map(({ rightId, text }) => ({ id: rightId, text })),
      ];
      const texts = question.pairs.map(({ leftId, left }): Text => {
        const right = rights.find(({ id }) => id === response.pairs[leftId])?.text;
        return { en: `${left.en} – ${right?.en ?? ''}`, ja: `${left.ja}＝${right?.ja ?? ''}` };
      });
      return [
        {
          part: question.pairs.map(({ leftId }) => response.pairs[leftId]).join(),
          label: joined(texts, '; ', '／'),
        },
      ];
    }
    default:
      return unreachable(response);
  }
}
