import { parseReviews, replayReviews } from '@core/review/replay';
import { cardStates } from '@core/review/scheduler';
import { tableInWords } from './table-in-words';
import { faultsInWords, readOrSay, type CommandIo } from './command-io';

/**
 * `chokepoint replay LOG.jsonl`: schedules the reviews of a log anew, with FSRS-6 default weights
 * and no fuzz. Exit code 2 when a line is no good.
 */
export async function runReplay(
  args: { file: string; json: boolean },
  io: CommandIo,
): Promise<number> {
  const text = await readOrSay(args.file, io);
  if (text === null) return 2;
  const reviews = parseReviews(text, args.file);
  if (!reviews.ok) {
    io.stderr(faultsInWords(reviews.faults));
    return 2;
  }
  const cards = replayReviews(reviews.value);
  if (args.json) {
    io.stdout(`${JSON.stringify({ cards: Object.fromEntries(cards) }, null, 2)}\n`);
    return 0;
  }
  const rows = [...cards].map(([id, card]) => [
    id,
    cardStates[card.state] ?? '',
    card.due,
    card.stability.toFixed(2),
    card.difficulty.toFixed(2),
    String(card.reps),
    String(card.lapses),
  ]);
  io.stdout(
    tableInWords(['card', 'state', 'due', 'stability', 'difficulty', 'reps', 'lapses'], rows),
  );
  return 0;
}
