/**
 * A browser keeps the answers by address, port included: with another port at every start they
 * would seem to be gone. So there is a usual one; nothing else is registered for it.
 */
export const usualPort = 24617;

export type Opening<Server> =
  | { kind: 'serving'; server: Server; usual: boolean }
  /** The same page is served here already. */
  | { kind: 'running'; address: string }
  | { kind: 'taken'; port: number };

/**
 * Starts a server at the port asked for, or at the usual one, or, where some other program has
 * that, at any free one.
 * @param start rejects with the system's error where the port cannot be had.
 */
export async function openAtPort<Server>(
  asked: number | null,
  start: (port: number) => Promise<Server>,
  isOurs: (port: number) => Promise<boolean>,
): Promise<Opening<Server>> {
  const port = asked ?? usualPort;
  const server = await started(start, port);
  if (server !== null) return { kind: 'serving', server, usual: port === usualPort };
  if (await isOurs(port)) return { kind: 'running', address: `http://127.0.0.1:${port}/` };
  if (asked !== null) return { kind: 'taken', port };
  return { kind: 'serving', server: await start(0), usual: false };
}

/** Windows sets ranges of ports aside and answers EACCES for them. */
const unavailable = ['EADDRINUSE', 'EACCES'];

async function started<Server>(
  start: (port: number) => Promise<Server>,
  port: number,
): Promise<Server | null> {
  try {
    return await start(port);
  } catch (error) {
    if (unavailable.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * Whether this very build is served at this port of this machine. An older build is another
 * program: its page would not be the one that was just built.
 */
export async function servesPage(port: number, page: Buffer): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      signal: AbortSignal.timeout(2000),
    });
    return page.equals(Buffer.from(await answer.arrayBuffer()));
  } catch {
    return false;
  }
}
