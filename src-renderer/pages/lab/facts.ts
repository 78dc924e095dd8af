import type { RuleVersionId } from '@core/licence/rule-versions';

/** Facts of the course that speak of a version. A pack that is not there leaves them out. */
export const factsOfVersion: Readonly<Record<RuleVersionId, readonly string[]>> = {
  '2022-10-07': ['rule2022-cite', 'rule2022-and', 'rule2022-io'],
  '2023-10-17': ['rule2023-cite', 'rule2023-no-io', 'rule2023-note2'],
  '2024-04-04': ['rule2024apr', 'rule2024apr-70tflops'],
  '2024-12-02': ['rule2024dec-cite', 'rule2024dec-hbm'],
  '2025-01-13': ['diff-cite', 'diff-rescind', 'diff-text'],
  '2025-01-16': ['dd-cite', 'dd-presume'],
  '2025-04-09': ['h20-letter', 'h20-mi308-letter'],
  '2025-07-15': ['h20-july', 'h20-aug'],
  '2025-09-29': ['aff-what', 'aff-suspend'],
  '2026-01-15': ['rule2026-cite', 'rule2026-tpp', 'rule2026-bw'],
  '2026-05-31': ['guid2026-5'],
};
