import type { DraftBlank } from '../draft';
import { sameText } from '../identity';
import { readReason } from '../labels';
import { elementOf, elementsOf, type XmlElement } from '../xml/read-xml';
import { correctValues, descendants, mappedValues, named } from './canonical';
import { headOf, partWords, rightChoices, type ItemParts, type ItemReading } from './read-item';

/** Text entry and inline choice: a number where it is one alone, else gaps in a sentence. */
export function readGaps(parts: ItemParts, interactions: XmlElement[]): ItemReading {
  const [only, ...others] = interactions;
  const declared = parts.declaration(only?.attributes['responseIdentifier']);
  const isNumber = ['float', 'integer'].includes(declared?.attributes['baseType'] ?? '');
  if (only && others.length === 0 && isNumber && only.name === 'textEntryInteraction')
    return readNumeric(parts, only, declared!);
  const names = new Map(interactions.map((one, index) => [one, `gap${index + 1}`]));
  const blanks = interactions.flatMap((one) => readBlank(parts, one, names.get(one)!) ?? []);
  if (blanks.length < interactions.length) return { ok: false, code: 'no-right-answer' };
  const [stem] = descendants(parts.body, ({ attributes }) => attributes['class'] === 'stem');
  const open = '\ue0f0';
  const text = parts.reader
    .words(parts.body, (element) => {
      const name = names.get(element);
      if (name !== undefined) return `${open}${name}${open}`;
      return element === stem ? '' : null;
    })
    .replaceAll('{{', '{ {')
    .replace(new RegExp(`${open}(gap\\d+)${open}`, 'g'), '{{$1}}');
  const asked = stem ? parts.reader.words(stem) : '';
  const head = headOf(parts, asked);
  const fill = { en: 'Fill in the gaps.', ja: '空欄を埋めてください。' };
  return {
    ok: true,
    reader: parts.reader,
    draft: {
      kind: 'cloze',
      ...head,
      stem: asked === '' ? fill : head.stem,
      text: sameText(text),
      blanks,
    },
  };
}

const reasonOf = (words: string | undefined) =>
  readReason(words === undefined || words === '' ? null : sameText(words));

function readBlank(parts: ItemParts, interaction: XmlElement, name: string): DraftBlank | null {
  const response = interaction.attributes['responseIdentifier'];
  const declaration = parts.declaration(response);
  const said = (identifier: string) => parts.modal.get(identifier);
  if (interaction.name === 'inlineChoiceInteraction') {
    const [right] = rightChoices(declaration);
    const choices = elementsOf(interaction, 'inlineChoice');
    const rightChoice = choices.find(({ attributes }) => attributes['identifier'] === right);
    if (rightChoice === undefined) return null;
    return {
      name,
      by: 'choosing',
      right: sameText(partWords(parts, rightChoice)),
      why: reasonOf(parts.feedback(rightChoice)).why,
      wrong: choices
        .filter((choice) => choice !== rightChoice)
        .map((choice) => ({
          text: sameText(partWords(parts, choice)),
          ...reasonOf(parts.feedback(choice)),
        })),
    };
  }
  const mapped = mappedValues(declaration)
    .filter(([, marks]) => marks > 0)
    .map(([key]) => key);
  const [right, ...further] = [...new Set([...correctValues(declaration), ...mapped])];
  if (right === undefined || right === '') return null;
  const wrong = [...parts.modal].filter(([id]) => id.startsWith(`wrong-${response}-`));
  return {
    name,
    by: 'typing',
    right: sameText(right),
    why: reasonOf(said(`right-${response}`)?.words).why,
    accept: further.filter((spelling) => spelling !== ''),
    wrong: wrong.map(([, { words, title }]) => ({ text: sameText(title), ...reasonOf(words) })),
  };
}

function readNumeric(
  parts: ItemParts,
  interaction: XmlElement,
  declaration: XmlElement,
): ItemReading {
  const value = correctValues(declaration)[0] ?? mappedValues(declaration)[0]?.[0];
  if (value === undefined) return { ok: false, code: 'no-right-answer' };
  const answer = Number(value);
  if (value === '' || !Number.isFinite(answer))
    return { ok: false, code: 'bad-number', values: { found: value.slice(0, 40) } };
  const { low, high } = acceptedRange(parts.item, answer);
  const [unit] = descendants(parts.body, ({ attributes }) => attributes['class'] === 'unit');
  const unitWords = unit ? parts.reader.words(unit) : '';
  const stem = parts.reader.words(parts.body, (element) =>
    element === interaction || element === unit ? '' : null,
  );
  const slips = [...parts.modal].filter(([id]) => id.startsWith('slip-'));
  const range = parts.modal.get('range-reason')?.words;
  return {
    ok: true,
    reader: parts.reader,
    draft: {
      kind: 'numeric',
      ...headOf(parts, stem),
      answer,
      unit: unitWords === '' ? null : sameText(unitWords),
      decimals: decimalsOf(interaction, [value, String(low), String(high)]),
      accept: { low, high, reason: range ? sameText(range) : null },
      slips: slips.map(([, { words, title }]) => {
        const [from, to] = title.split(' ').map(Number);
        return { low: from ?? NaN, high: to ?? NaN, ...reasonOf(words) };
      }),
    },
  };
}

function decimalsOf(interaction: XmlElement, numbers: string[]): number {
  const said = /\bdecimals-([0-6])\b/.exec(interaction.attributes['class'] ?? '');
  if (said) return Number(said[1]);
  return Math.min(
    6,
    Math.max(...numbers.map((number) => /\.(\d+)$/.exec(number)?.[1]?.length ?? 0)),
  );
}

/** Bounds are either compared with (`gte` and `lte`) or a tolerance of `equal`. */
function acceptedRange(item: XmlElement, answer: number): { low: number; high: number } {
  const processing = elementOf(item, 'responseProcessing');
  if (processing === undefined) return { low: answer, high: answer };
  const bound = (name: string) => {
    const [found] = descendants(processing, named(name));
    const value = found && elementOf(found, 'baseValue');
    const number = value ? Number(value.children.join('').trim()) : NaN;
    return Number.isFinite(number) ? number : null;
  };
  const low = bound('gte');
  const high = bound('lte');
  if (low !== null && high !== null && low <= answer && answer <= high) return { low, high };
  const [equal] = descendants(processing, named('equal'));
  const mode = equal?.attributes['toleranceMode'];
  const [below = 0, above = below] = (equal?.attributes['tolerance'] ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(Number);
  if (mode === 'absolute' && below >= 0 && above >= 0)
    return { low: answer - below, high: answer + above };
  if (mode === 'relative' && below >= 0 && above >= 0) {
    const share = (percent: number) => (Math.abs(answer) * percent) / 100;
    return { low: answer - share(below), high: answer + share(above) };
  }
  return { low: answer, high: answer };
}
