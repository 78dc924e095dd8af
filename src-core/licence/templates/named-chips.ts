import { askedAsFact, chipNamed, figuresOf } from '../chips';
import type { ChipFigures } from '../figures';

/** A real chip a question may name, with the facts that give its figures. */
export interface NamedChip {
  name: string;
  facts: readonly string[];
  figures: ChipFigures;
}

/** Only facts that were read in their source stand here. */
const factsOf: Readonly<Record<string, readonly string[]>> = {
  'A100 SXM 80GB': ['a100-tpp'],
  'A800 SXM 80GB': ['a800-cut', 'a800-2022-2023'],
  'H100 SXM': ['h100-tpp'],
  'H800 SXM': ['h800-tpp'],
  H20: ['h20-tpp', 'h20-spec'],
  'H200 SXM': ['h200-tpp'],
  'RTX 4090': ['rtx4090-tpp'],
  'RTX 4090 D': ['rtx4090d-tpp'],
  'Instinct MI300X': ['mi300x-tpp'],
  'Instinct MI325X': ['mi325x-in'],
  B200: ['b200-out'],
};

/** Chips by the name of the list; one whose figures may not be asked about is left out. */
export function namedChips(...names: string[]): NamedChip[] {
  return names.flatMap((name) => {
    const chip = chipNamed(name);
    const facts = factsOf[name];
    if (chip === null || facts === undefined || !askedAsFact(chip)) return [];
    const figures = figuresOf(chip);
    // Beside a mixed source the die area is from memory: a question does without it.
    const dieAreaMm2 = chip.confidence === 'seen' ? figures.dieAreaMm2 : null;
    return [{ name, facts, figures: { ...figures, dieAreaMm2 } }];
  });
}
