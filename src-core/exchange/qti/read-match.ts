import { sameText } from '../identity';
import { readReason } from '../labels';
import { elementsOf, type XmlElement } from '../xml/read-xml';
import { correctValues } from './canonical';
import { headOf, partWords, stemOf, type ItemParts, type ItemReading } from './read-item';

/** Pairs of two sets (`match`), or of one (`associate`), where each part has one partner. */
export function readMatch(parts: ItemParts, interaction: XmlElement): ItemReading {
  const sets = elementsOf(interaction, 'simpleMatchSet');
  const choices = (sets.length > 0 ? sets : [interaction]).flatMap((set) =>
    elementsOf(set, 'simpleAssociableChoice'),
  );
  const byId = new Map(choices.map((choice) => [choice.attributes['identifier'] ?? '', choice]));
  const pairs = correctValues(parts.declaration(interaction.attributes['responseIdentifier'])).map(
    (value) => value.split(/\s+/),
  );
  if (pairs.length === 0) return { ok: false, code: 'no-right-answer' };
  const used = pairs.flat();
  const lefts = sets[0] ? elementsOf(sets[0], 'simpleAssociableChoice') : [];
  const everyLeft = lefts.every(({ attributes }) => used.includes(attributes['identifier'] ?? ''));
  const sound = pairs.every((pair) => pair.length === 2 && pair.every((id) => byId.has(id)));
  if (!sound || new Set(used).size !== used.length || !everyLeft)
    return { ok: false, code: 'kind-unknown', values: { kind: `${interaction.name} (n:m)` } };
  const words = (id: string) => sameText(partWords(parts, byId.get(id)!));
  const strays = choices.filter(({ attributes }) => !used.includes(attributes['identifier'] ?? ''));
  return {
    ok: true,
    reader: parts.reader,
    draft: {
      kind: 'matching',
      ...headOf(parts, stemOf(parts, interaction)),
      pairs: pairs.map(([left, right]) => {
        const said = [left!, right!].map((id) => parts.feedback(byId.get(id)!)).filter(Boolean);
        return {
          left: words(left!),
          right: words(right!),
          why: said.length === 0 ? null : sameText(said.join('\n')),
        };
      }),
      strays: strays.map((choice) => {
        const said = parts.feedback(choice);
        return {
          text: sameText(partWords(parts, choice)),
          ...readReason(said === '' ? null : sameText(said)),
        };
      }),
    },
  };
}
