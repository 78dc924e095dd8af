import {
  methodNotAllowed,
  plainAnswer,
  readingMethods,
  siteAnswer,
  type Answer,
} from '@host/answer';
import type { Site } from '@host/site';
import { appHost } from './page-source';

/** Answers a request under `app:`. What is not a file of the built page does not exist. */
export function pageAnswer(site: Site, method: string, address: string): Answer {
  const { host, pathname } = new URL(address);
  if (host !== appHost) return plainAnswer(421, 'There is one host under this scheme.');
  if (!readingMethods.includes(method)) return methodNotAllowed();
  return siteAnswer(site, pathname);
}
