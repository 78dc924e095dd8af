import type { HostBridge } from '@core/host/channels';

type Ask = HostBridge['call'];

/**
 * The same way to the host, on which what a start asks for first is asked at once, while the page's own
 * code is still being read. Each answer is handed out once: who asks again asks the host.
 */
export function askAhead(ask: Ask): Ask {
  const coming = new Map<string, Promise<unknown>>();
  const keyOf = (...call: Parameters<Ask>) => JSON.stringify(call);
  const begin = (...call: Parameters<Ask>): Promise<unknown> => {
    const answer = ask(...call);
    // Whoever is given it hears of a failure; until then nobody does.
    answer.catch(() => undefined);
    coming.set(keyOf(...call), answer);
    return answer;
  };
  void begin('describe-host', null);
  void begin('list-packs', null).then((list) => {
    for (const id of packsIn(list)) void begin('load-pack', id);
  }, () => undefined);
  return (...call) => {
    const key = keyOf(...call);
    const answer = coming.get(key);
    coming.delete(key);
    return answer ?? ask(...call);
  };
}

/** The page parses what it is given; here no more is looked at than what to ask for next. */
function packsIn(list: unknown): unknown[] {
  const { packs } = (list ?? {}) as { packs?: unknown };
  return Array.isArray(packs) ? packs.map((pack: { id?: unknown } | null) => pack?.id) : [];
}
