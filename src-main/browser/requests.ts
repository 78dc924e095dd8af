import { z } from 'zod';
import { packIdSchema } from '@core/content/schema';
import {
  drillCalls,
  drillHandlers,
  type DrillCallName,
  type DrillPort,
} from '@core/host/drill-port';
import { fitJobSchema, fitRequestSchema } from '@core/host/fit';
import { offlineWorkerAddress } from '@core/host/offline-list';
import { attachmentRequestSchema, type HostDescription } from '@core/host/port';
import {
  jsonAnswer,
  methodNotAllowed,
  plainAnswer,
  readingMethods,
  resultAnswer,
  siteAnswer,
  type Answer,
} from '@host/answer';
import type { ContentStore } from '@host/content-store';
import type { FitDesk } from '@host/fit/fit-desk';
import type { Site } from '@host/site';
import { offlineList, offlineWorker } from './offline';

/** What of an HTTP request decides its answer. */
export interface BrowserRequest {
  method: string;
  /** As it stands in the request line: path and query, undecoded. */
  target: string;
  host: string | undefined;
  origin: string | undefined;
  /** Reads what was sent; null where that is too much, or no JSON. Not called for mere reading. */
  readBody(): Promise<unknown>;
}

export interface BrowserHostParts {
  site: Site;
  content: ContentStore;
  description: HostDescription;
  fits: FitDesk;
  drills: DrillPort;
}

/** The names this machine has for itself; a page elsewhere cannot make a browser send them. */
const loopbackNames = ['127.0.0.1', 'localhost'];

const describeAddress = '/host/describe';
const listAddress = '/host/packs';
const packAddress = `${listAddress}/`;
const fitAddress = '/host/fit';
const drillAddress = '/host/drill';

/**
 * Answers one request.
 *
 * The Host header must name this server: a page of another site that rebinds its own name to
 * 127.0.0.1 sends that name, and gets 421 (RFC 9110 §15.5.20). What is not plain reading must come
 * from our own page: browsers name the page's origin with everything else.
 */
export async function answerRequest(
  parts: BrowserHostParts,
  port: number,
  request: BrowserRequest,
): Promise<Answer> {
  const hosts = loopbackNames.map((name) => `${name}:${port}`);
  if (request.host === undefined || !hosts.includes(request.host)) {
    return plainAnswer(421, 'This server answers for this machine alone.');
  }
  if (!readingMethods.includes(request.method)) {
    return request.origin === `http://${request.host}`
      ? takeWork(parts, request)
      : plainAnswer(403, 'Only the page of this server may send anything.');
  }
  const address = addressOf(request);
  if (address === '/') return withCourseAhead(await readAnswer(parts, address), parts.content);
  if (address !== offlineWorkerAddress) return readAnswer(parts, address);
  const list = await offlineList(parts.site, await parts.content.holdings(), (kept) =>
    readAnswer(parts, kept),
  );
  return offlineWorker(parts.site, list);
}

/** Tells the browser what the page is going to ask for first, so that it comes beside the page's code. */
async function withCourseAhead(page: Answer, content: ContentStore): Promise<Answer> {
  const packs = (await content.holdings()).map(({ id }) => `${packAddress}${id}`);
  const link = [describeAddress, listAddress, ...packs]
    .map((address) => `<${address}>; rel=preload; as=fetch; crossorigin=anonymous`)
    .join(', ');
  return { ...page, headers: { ...page.headers, link } };
}

async function readAnswer(parts: BrowserHostParts, address: string): Promise<Answer> {
  if (address === describeAddress) return jsonAnswer(parts.description);
  if (address === listAddress) return jsonAnswer(await parts.content.list());
  if (address.startsWith(packAddress)) {
    const [pack, name, ...rest] = address.slice(packAddress.length).split('/');
    const id = packIdSchema.safeParse(pack);
    if (id.success && name === undefined) return resultAnswer(await parts.content.load(id.data));
    const asked = attachmentRequestSchema.safeParse({ pack, name });
    if (asked.success && rest.length === 0) {
      return resultAnswer(await parts.content.loadAttachment(asked.data.pack, asked.data.name));
    }
  }
  if (address.startsWith(`${fitAddress}/`)) {
    const job = fitJobSchema.safeParse(address.slice(fitAddress.length + 1));
    if (job.success) return jsonAnswer(parts.fits.look(job.data));
  }
  return siteAnswer(parts.site, address);
}

const addressOf = ({ target }: BrowserRequest): string => target.split('?', 1)[0] ?? '';

/** What a page can send: answers to fit weights to, that they are no longer wanted, and orders for a drill. */
async function takeWork(
  { fits, drills }: BrowserHostParts,
  request: BrowserRequest,
): Promise<Answer> {
  const address = addressOf(request);
  if (request.method === 'POST' && address === drillAddress)
    return takeDrillCall(drills, await request.readBody());
  if (request.method === 'POST' && address === fitAddress) {
    const wanted = fitRequestSchema.safeParse(await request.readBody());
    return wanted.success
      ? jsonAnswer(fits.start(wanted.data))
      : plainAnswer(400, 'This is not what an optimizer takes.');
  }
  if (request.method === 'DELETE' && address.startsWith(`${fitAddress}/`)) {
    fits.cancel(address.slice(fitAddress.length + 1));
    return jsonAnswer(null);
  }
  return methodNotAllowed();
}

const drillNames = Object.keys(drillCalls) as [DrillCallName, ...DrillCallName[]];
const drillCallSchema = z.strictObject({ call: z.enum(drillNames), request: z.unknown() });

async function takeDrillCall(drills: DrillPort, body: unknown): Promise<Answer> {
  const named = drillCallSchema.safeParse(body);
  if (!named.success) return plainAnswer(400, 'This is no call about a drill.');
  const { call } = named.data;
  const request = drillCalls[call].request.safeParse(named.data.request);
  if (!request.success) return plainAnswer(400, `This is not what ${call} takes.`);
  return jsonAnswer(await drillHandlers(drills)[call](request.data as never));
}
