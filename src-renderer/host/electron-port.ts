import { drillPortOver } from '@core/host/drill-port';
import { good, type Result } from '@core/fault';
import type { CallName, HostBridge } from '@core/host/channels';
import { calls, notices, type HostPort, type ReplyOf, type RequestOf } from '@core/host/port';

/** The host has looked at the text and knows that it is JSON. */
const readText = (text: Result<string>): Result<unknown> =>
  text.ok ? good(JSON.parse(text.value) as unknown) : text;

/** The host behind Electron's preload. */
export function electronPort(bridge: HostBridge): HostPort {
  async function call<Name extends CallName>(
    name: Name,
    request: RequestOf<Name>,
  ): Promise<ReplyOf<Name>> {
    return calls[name].reply.parse(await bridge.call(name, request)) as ReplyOf<Name>;
  }
  return {
    describeHost: () => call('describe-host', null),
    listPacks: () => call('list-packs', null),
    loadPack: async (id) => readText(await call('load-pack', id)),
    loadAttachment: async (pack, name) => readText(await call('load-attachment', { pack, name })),
    openExternal: (address) => call('open-external', address),
    async saveFile({ bytes, ...file }) {
      const whole = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());
      return call('save-file', { ...file, bytes: whole });
    },
    savePdf: (page) => call('save-pdf', page),
    startFit: (request) => call('start-fit', request),
    lookAtFit: (job) => call('look-at-fit', job),
    cancelFit: async (job) => void (await call('cancel-fit', job)),
    async setLanguage(language) {
      await call('set-language', language);
    },
    backups: {
      list: () => call('list-backups', null),
      write: (bytes) => call('write-backup', bytes),
      read: (name) => call('read-backup', name),
    },
    sync: {
      status: () => call('sync-status', null),
      chooseFolder: () => call('choose-sync-folder', null),
      stop: () => call('stop-sync', null),
      list: () => call('list-sync-files', null),
      read: (name, from) => call('read-sync-file', { name, from }),
      append: (bytes) => call('append-sync-file', bytes),
    },
    drills: drillPortOver((name, request) => call(name, request as never) as never),
    async showProjector() {
      await call('show-projector', null);
    },
    onCommand: (obey) => bridge.listen('command', (notice) => obey(notices.command.parse(notice))),
    onOpened(take) {
      const stops = [
        bridge.listen('open-file', (notice) =>
          take({ kind: 'file', file: notices['open-file'].parse(notice) }),
        ),
        bridge.listen('open-link', (notice) =>
          take({ kind: 'link', link: notices['open-link'].parse(notice) }),
        ),
      ];
      void call('hear-opened', null);
      return () => stops.forEach((stop) => stop());
    },
  };
}
