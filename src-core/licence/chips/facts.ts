/** Facts of the course that give a chip's figures; only such as were read in their source. */
export const factsOfChip: Readonly<Record<string, readonly string[]>> = {
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
