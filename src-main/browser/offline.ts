import { createHash } from 'node:crypto';
import { offlineWorkerAddress, type OfflineList } from '@core/host/offline-list';
import { siteAnswer, type Answer } from '@host/answer';
import type { Site } from '@host/site';

/** Answers one address as it would be answered to the page. */
export type Reading = (address: string) => Promise<Answer>;

/** The pages of a drill need its server; there is nothing to keep of them. */
const notKept = ['/index.html', '/seat.html', '/projector.html', offlineWorkerAddress];

/** What the app needs of its server to run without it, each with the hash of the answer. */
export async function offlineList(
  site: Site,
  packs: readonly { id: string; attachments: readonly string[] }[],
  read: Reading,
): Promise<OfflineList> {
  const addresses = [
    ...[...site.keys()].filter((address) => !notKept.includes(address)),
    '/host/describe',
    '/host/packs',
    ...packs.flatMap(({ id, attachments }) => [
      `/host/packs/${id}`,
      ...attachments.map((name) => `/host/packs/${id}/${name}`),
    ]),
  ];
  const files: Record<string, string> = {};
  for (const address of addresses.sort()) files[address] = hashOf((await read(address)).body);
  return { version: hashOf(JSON.stringify(files)), files };
}

/** The worker's code behind its list. 404 where it was not built. */
export function offlineWorker(site: Site, list: OfflineList): Answer {
  const built = siteAnswer(site, offlineWorkerAddress);
  if (built.status !== 200) return built;
  const before = `self.offlineList = ${JSON.stringify(list)};\n`;
  const body = Buffer.concat([Buffer.from(before), built.body]);
  return {
    ...built,
    headers: {
      ...built.headers,
      'content-length': String(body.length),
      'cache-control': 'no-store',
    },
    body,
  };
}

const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
