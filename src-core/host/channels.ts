/**
 * Every name that may pass between the page and its host. The preload lets these through and no
 * other; what each carries is stated in `port.ts`. This file stands alone so that the preload,
 * which must be one small file, does not have to carry the schemas.
 */

/** What the page may ask of the host. */
export const callNames = [
  'describe-host',
  'list-packs',
  'load-pack',
  'load-attachment',
  'open-external',
  'save-file',
  'save-pdf',
  'set-language',
  'show-projector',
  'start-fit',
  'look-at-fit',
  'cancel-fit',
  'list-backups',
  'write-backup',
  'read-backup',
  'sync-status',
  'choose-sync-folder',
  'stop-sync',
  'list-sync-files',
  'read-sync-file',
  'append-sync-file',
  'hear-opened',
  'list-interfaces',
  'open-drill',
  'resume-drill',
  'look-at-drill',
  'look-at-projector',
  'drill-picture',
  'command-drill',
  'close-drill',
  'list-drills',
  'read-drill',
  'forget-drill',
] as const;
export type CallName = (typeof callNames)[number];

/** What the host tells the page without being asked. */
export const noticeNames = ['command', 'open-file', 'open-link'] as const;
export type NoticeName = (typeof noticeNames)[number];

/** The name on the wire between the Electron processes. */
export const channelOf = (name: CallName | NoticeName): string => `chokepoint:${name}`;

/** The property of `window` the preload puts the bridge under. */
export const bridgeName = 'chokepoint';

/** What the preload lends the page: names checked, payloads not yet read. */
export interface HostBridge {
  /** Rejects where the name is unknown or the host refused the call. */
  call(name: CallName, request: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  listen(name: NoticeName, hear: (notice: unknown) => void): () => void;
}
