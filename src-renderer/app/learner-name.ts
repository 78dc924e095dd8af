export type NameFault = 'learners.nameEmpty' | 'learners.nameLong' | 'learners.nameTaken';

const longest = 40;

/** What is wrong with a new learner's name, as the key of the message that says so. */
export function nameFault(name: string, taken: readonly string[]): NameFault | null {
  const plain = name.trim();
  if (plain === '') return 'learners.nameEmpty';
  if ([...plain].length > longest) return 'learners.nameLong';
  const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();
  return taken.some((other) => folded(other) === folded(plain)) ? 'learners.nameTaken' : null;
}
