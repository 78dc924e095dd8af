import { Cancelled, type ExchangeTools } from './exchange';

/** Between two looks at whether anybody still waits. */
const step = 512;

/** Tells how far a long reading or writing is. @throws Cancelled where nobody waits for it any more. */
export function pace(tools: ExchangeTools, done: number, of: number): void {
  if (done % step !== 0) return;
  tools.progress(done, of);
  if (tools.cancelled()) throw new Cancelled();
}
