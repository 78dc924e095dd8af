/** Why something asked of a drill was not done. Each has its words in the message catalogue (`drill.refused.<code>`). */
export const refusalCodes = [
  // anything
  'not-now',
  'no-such-seat',
  'no-such-question',
  'too-many-messages',
  'unreadable',
  'not-joined',
  'not-stored',
  // joining
  'wrong-pin',
  'too-many-tries',
  'lobby-locked',
  'drill-full',
  'drill-over',
  'seat-unknown',
  'seat-removed',
  // names
  'name-empty',
  'name-long',
  'name-taken',
  'name-alike',
  'name-unfit',
  'names-made-up',
  // answering
  'not-admitted',
  'not-open',
  'too-late',
  'answered-already',
  'other-question',
  'response-unfit',
  'confidence-missing',
  'paused',
  // teams
  'no-teams',
  'no-such-team',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
