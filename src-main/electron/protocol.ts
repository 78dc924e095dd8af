import { protocol, type Session } from 'electron';
import type { Site } from '@host/site';
import { pageAnswer } from './page-answer';
import { appScheme } from './page-source';

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
