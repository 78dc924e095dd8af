import { askedAsFact, chipNamed, figuresOf } from '../chips';
import { factsOfChip } from '../chips/facts';
import type { ChipFigures } from '../figures';

/** A real chip a question may name, with the facts that give its figures. */
export interface NamedChip {
  name: string;
  facts: readonly string[];
  figures: ChipFigures;
}

/** Chips by the name of the list; one whose figures may not be asked about is left out. */
export function namedChips(...names: string[]): NamedChip[] {
  return names.flatMap((name) => {
    const chip = chipNamed(name);
    const facts = factsOfChip[name];
    if (chip === null || facts === undefined || !askedAsFact(chip)) return [];
    const figures = figuresOf(chip);
    // Beside a mixed source the die area is from memory: a question does without it.
    const dieAreaMm2 = chip.confidence === 'seen' ? figures.dieAreaMm2 : null;
    return [{ name, facts, figures: { ...figures, dieAreaMm2 } }];
  });
}
