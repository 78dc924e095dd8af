import { fork } from 'node:child_process';
import type { FitProcess } from './fit-desk';
import { lastWordsOf } from './last-words';

/** A child of plain Node. */
export function forkFit(worker: string): FitProcess {
  const child = fork(worker, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  return {
    send: (request) => void child.send(request),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => {
      child.on('exit', hear);
      // A worker that cannot be started never exits.
      child.on('error', () => hear(null));
    },
    lastWords: lastWordsOf(child.stderr),
    kill: () => void child.kill(),
  };
}
