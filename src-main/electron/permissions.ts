import type { Session } from 'electron';
import type { PageSource } from './page-source';

/** Keeping the answers, and copying text: all the page ever asks the system for. */
const granted: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

/** The schemes a page of this app may load from; the network is not among them. */
const local = ['app:', 'data:', 'blob:', 'devtools:'];

export function isGranted(permission: string, asking: string, source: PageSource): boolean {
  return granted.includes(permission) && source.owns(asking);
}

/** Whether the page may load this address. A development server counts as the page itself. */
export function mayLoad(address: string, source: PageSource): boolean {
  const { protocol, host } = new URL(address);
  if (local.includes(protocol)) return true;
  const home = new URL(source.address).host;
  return source.development && host === home && ['http:', 'ws:'].includes(protocol);
}

/** Denies what is not named above, and what the page would load from outside or download. */
export function limitSession(session: Session, source: PageSource): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(isGranted(permission, requestingUrl, source)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isGranted(permission, origin, source),
  );
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !mayLoad(url, source) }),
  );
  // Files are saved through the port, with a dialog and an atomic write.
  session.on('will-download', (event) => event.preventDefault());
}
