import { utilityProcess } from 'electron';
import type { FitProcess } from '@host/fit/fit-desk';
import { lastWordsOf } from '@host/fit/last-words';

/** Electron's own kind of child: sandboxed away from the window, started without a Node binary. */
export function utilityFit(worker: string): FitProcess {
  const child = utilityProcess.fork(worker, [], {
    serviceName: 'Chokepoint optimizer',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lastWords = lastWordsOf(child.stderr);
  return {
    send: (request) => child.postMessage(request),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => void child.on('exit', hear),
    lastWords,
    kill: () => void child.kill(),
  };
}
