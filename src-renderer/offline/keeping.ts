/** What keeping files needs of the browser. */
export interface Keeping {
  /** SHA-256 in lower-case hex, by path. */
  files: Readonly<Record<string, string>>;
  cache: Pick<Cache, 'match' | 'put' | 'delete'>;
  fetch(address: string): Promise<Response>;
  hash(bytes: ArrayBuffer): Promise<string>;
}

/** So many files are fetched at a time. */
const atOnce = 6;

/** @throws where a file cannot be had, or is not what the list says. */
export async function keepAll(keeping: Keeping): Promise<void> {
  const addresses = Object.keys(keeping.files);
  const take = async (): Promise<void> => {
    for (let next = addresses.pop(); next !== undefined; next = addresses.pop()) {
      if ((await whole(keeping, next, await keeping.cache.match(next))) !== null) continue;
      const fetched = await whole(keeping, next, await keeping.fetch(next));
      if (fetched === null) throw new Error(`${next} is not what the list says.`);
      await keeping.cache.put(next, fetched);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, take));
}

/**
 * The kept file, if it is still what the list says. A damaged one is dropped and asked of the
 * server again; where there is no server, there is no answer rather than a wrong one.
 */
export async function keptAnswer(keeping: Keeping, address: string): Promise<Response> {
  const kept = await whole(keeping, address, await keeping.cache.match(address));
  if (kept !== null) return kept;
  await keeping.cache.delete(address);
  const fetched = await keeping.fetch(address).catch(() => null);
  if (fetched === null) return Response.error();
  const good = await whole(keeping, address, fetched.clone());
  if (good !== null) await keeping.cache.put(address, good.clone());
  return fetched;
}

/** The response, unread, where its content has the hash of the list; null otherwise. */
async function whole(
  { files, hash }: Keeping,
  address: string,
  response: Response | undefined,
): Promise<Response | null> {
  if (!response?.ok) return null;
  const bytes = await response.clone().arrayBuffer();
  return (await hash(bytes)) === files[address] ? response : null;
}
