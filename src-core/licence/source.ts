import type { IsoDate } from './period';

/**
 * How far a statement was verified: `seen` in the text itself, `quoted` from the text by another,
 * `mixed` where the deciding figures were seen and the rest not, `memory` where nothing was re-read.
 */
export type Confidence = 'seen' | 'quoted' | 'mixed' | 'memory';

export interface Source {
  cite: string;
  confidence: Confidence;
  /** The day the source was read. */
  asOf: IsoDate;
}
