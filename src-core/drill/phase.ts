import type { CommandName } from './command';

/**
 * Where a drill is. `working` stands for all of the modes at one's own pace between lobby and end:
 * there each seat has a place of its own.
 */
export const phases = [
  'lobby',
  'reading',
  'answering',
  'closed',
  'reveal',
  'standings',
  'working',
  'finished',
] as const;
export type Phase = (typeof phases)[number];

const always: CommandName[] = [
  'lock-lobby',
  'unlock-lobby',
  'admit-seat',
  'rename-seat',
  'remove-seat',
  'give-extra-time',
  'add-seat',
  'finish',
];

/** Phase × order: what the teacher may do when. Anything else is refused and changes nothing. */
export const commandsIn: Readonly<Record<Phase, readonly CommandName[]>> = {
  lobby: ['start', 'draw-teams', ...always],
  reading: ['open-answering', 'skip-question', 'pause', 'resume', ...always],
  answering: [
    'close-answering',
    'extend',
    'skip-question',
    'show-distribution',
    'take-tally',
    'answer-for',
    'pause',
    'resume',
    ...always,
  ],
  closed: ['reveal', 'show-distribution', 'take-tally', 'answer-for', 'skip-question', ...always],
  reveal: ['show-standings', 'next-question', 'reask', ...always],
  standings: ['next-question', 'reask', ...always],
  working: ['extend', 'pause', 'resume', ...always],
  finished: [],
};

/** Phase × what a seat asks; `resume` and `ping` are always heard. */
export const seatMessagesIn: Readonly<
  Record<Phase, readonly ('join' | 'rename' | 'choose-team' | 'answer')[]>
> = {
  lobby: ['join', 'rename', 'choose-team'],
  reading: ['join'],
  answering: ['join', 'answer'],
  // Within the grace for the network's delay only.
  closed: ['join', 'answer'],
  reveal: ['join'],
  standings: ['join'],
  working: ['join', 'answer'],
  finished: [],
};
