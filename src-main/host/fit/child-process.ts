import { fork } from 'node:child_process';
import type { FitProcess } from './fit-desk';

/** A child of plain Node. Its words go nowhere: what matters comes as messages. */
export function forkFit(worker: string): FitProcess {
  const child = fork(worker, { serialization: 'advanced', stdio: 'ignore' });
  return {
    send: (request) => void child.send(request),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => {
      child.on('exit', hear);
      // A worker that cannot be started never exits.
      child.on('error', () => hear(null));
    },
    kill: () => void child.kill(),
  };
}
