import { protocol, type Session } from 'electron';
import type { Site } from '@host/site';
import { pageAnswer } from './page-answer';
import { appScheme } from './page-source';

/** Gives `app:` an origin of its own, so that IndexedDB, workers and fetch work. Before ready. */
export function declareScheme(): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    // Scripts are compiled at the first starts and not at every one. Electron before 27 takes no notice.
    codeCache: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
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
