import { spawn, type ChildProcess } from 'node:child_process';

/** The end of what a program wrote to stderr is enough to say why it stopped. */
const longestComplaint = 4000;

export function collectComplaint(stream: NodeJS.ReadableStream | null): () => string {
  let complaint = '';
  stream?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-longestComplaint);
  });
  return () => complaint.trim();
}

/** Asks a program to stop, and insists after five seconds. */
export function stopProgram(child: ChildProcess): void {
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
  child.once('exit', () => clearTimeout(insist));
}

export type Fetching = { fetched: true } | { fetched: false; because: string };

/** Lets the `electron` package fetch its program; gives up after `limit` milliseconds. */
export function fetchElectron(installer: string, limit: number): Promise<Fetching> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { stdio: ['ignore', 'ignore', 'pipe'] });
    const complaint = collectComplaint(child.stderr);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      stopProgram(child);
    }, limit);
    const end = (fetching: Fetching) => {
      clearTimeout(timer);
      resolve(fetching);
    };
    child.once('error', (error) => end({ fetched: false, because: error.message }));
    child.once('close', (code) => {
      if (code === 0) end({ fetched: true });
      else if (late) end({ fetched: false, because: `not done after ${limit / 1000} seconds` });
      else end({ fetched: false, because: complaint().split('\n', 1)[0] || `exit code ${code}` });
    });
  });
}
