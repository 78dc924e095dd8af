import { protocol, type Session } from 'electron';
import {
  methodNotAllowed,
  plainAnswer,
  readingMethods,
  siteAnswer,
  type Answer,
} from '@host/answer';
import type { Site } from '@host/site';
import { appHost, appScheme } from './page-source';

/** Gives `app:` an origin of its own, so that IndexedDB, workers and fetch work. Before ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function servePage(session: Session, site: Site): void {
  session.protocol.handle(appScheme, (request) => {
    const { status, headers, body } = pageAnswer(site, request.method, request.url);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      status,
      headers,
    });
  });
}

export function pageAnswer(site: Site, method: string, address: string): Answer {
  const { host, pathname } = new URL(address);
  if (host !== appHost) return plainAnswer(421, 'There is one host under this scheme.');
  if (!readingMethods.includes(method)) return methodNotAllowed();
  return siteAnswer(site, pathname);
}
