import type { LearnerId } from '@core/review/answer-log';
import type { ReaderWord } from './log-reader';
import type { LogStretch } from './log-stretches';
import type { Storage } from './storage';

/** So many stretches may be on their way: the page is never without work, and none piles up. */
const mostOnTheWay = 4;

/** Reads a learner's log and hands it over, no faster than it is taken. */
export async function sendLog(
  storage: Storage,
  learner: LearnerId,
  say: (word: ReaderWord, transfer?: Transferable[]) => void,
  onTaken: (hear: () => void) => void,
): Promise<void> {
  let onTheWay = 0;
  let goOn = () => {};
  onTaken(() => {
    onTheWay -= 1;
    goOn();
  });
  await storage.readLog(learner, (rows) => {
    say({ said: 'begins', rows });
    return hand;
  });
  say({ said: 'done' });

  async function hand(stretch: LogStretch): Promise<void> {
    const buffers = Object.values(stretch.rows).map(
      (column: Uint8Array<ArrayBuffer>) => column.buffer,
    );
    say({ said: 'stretch', stretch }, buffers);
    onTheWay += 1;
    if (onTheWay >= mostOnTheWay) await new Promise<void>((resolve) => (goOn = resolve));
  }
}
