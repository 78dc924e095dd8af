import { z } from 'zod';
import { bad, good, type Result } from '@core/fault';
import { drillCalls, drillPortOver } from '@core/host/drill-port';
import { externalAddress } from '@core/host/external-address';
import { hostFault } from '@core/host/faults';
import { fitJobSchema, fitStateSchema } from '@core/host/fit';
import {
  hostDescriptionSchema,
  packContentSchema,
  packListSchema,
  type HostPort,
} from '@core/host/port';
import { savedFileName } from '@core/host/saved-file-name';

/** What the port needs of the browser it runs in. */
export interface BrowserSurroundings {
  fetch(address: string, asked?: RequestInit): Promise<Response>;
  /** The person's languages, best first. */
  languages: readonly string[];
  openTab(address: string): void;
  /** Lets the browser put a file where it puts downloads. */
  download(name: string, content: Blob): void;
}

/** The host on loopback that also served this page. What it cannot do, the browser does itself. */
export function browserPort(surroundings: BrowserSurroundings): HostPort {
  async function ask<Schema extends z.ZodType>(
    address: string,
    schema: Schema,
    asked?: RequestInit,
  ): Promise<Result<z.infer<Schema>>> {
    try {
      const answer = await surroundings.fetch(address, asked);
      return good(schema.parse(await answer.json()));
    } catch (error) {
      // Stopped, or another program took its port: either way ours does not answer.
      return bad(hostFault('host-unreachable', address, String(error)));
    }
  }

  return {
    async describeHost() {
      const described = await ask('/host/describe', hostDescriptionSchema);
      if (!described.ok) throw new Error(described.faults[0]?.message);
      return { ...described.value, languages: [...surroundings.languages] };
    },
    async listPacks() {
      const listed = await ask('/host/packs', packListSchema);
      return listed.ok ? listed.value : { packs: [], faults: listed.faults };
    },
    async loadPack(id) {
      const loaded = await ask(`/host/packs/${id}`, packContentSchema);
      return loaded.ok ? loaded.value : loaded;
    },
    async loadAttachment(pack, name) {
      const loaded = await ask(`/host/packs/${pack}/${name}`, packContentSchema);
      return loaded.ok ? loaded.value : loaded;
    },
    async openExternal(text) {
      const address = externalAddress(text);
      if (!address.ok) return address;
      surroundings.openTab(address.value);
      return good('opened');
    },
    async saveFile({ suggestedName, mediaType, bytes }) {
      const place = savedFileName(suggestedName);
      // A Blob in a Blob is not copied.
      surroundings.download(place, new Blob([bytes as BlobPart], { type: mediaType }));
      return good({ place });
    },
    savePdf: null,
    // A browser lets no page keep files; it reminds of saving a copy instead.
    backups: null,
    async startFit(request) {
      const body = JSON.stringify(request);
      const started = await ask('/host/fit', fitJobSchema, { method: 'POST', body });
      return started.ok ? started.value : '0';
    },
    async lookAtFit(job) {
      const state = await ask(`/host/fit/${job}`, fitStateSchema);
      return state.ok ? state.value : { state: 'gone' };
    },
    async cancelFit(job) {
      await ask(`/host/fit/${job}`, z.null(), { method: 'DELETE' });
    },
    drills: drillPortOver(async (name, request) => {
      const body = JSON.stringify({ call: name, request });
      const answered = await ask('/host/drill', drillCalls[name].reply, { method: 'POST', body });
      if (answered.ok) return answered.value as never;
      // What can go wrong for a person there comes as faults; a look has none and is tried again.
      if (drillCalls[name].reply.safeParse(answered).success) return answered as never;
      throw new Error(answered.faults[0]?.message);
    }),
    showProjector: async () => surroundings.openTab('/projector.html'),
    sync: null,
    // The host draws nothing here: no menu, no dialogs.
    setLanguage: async () => {},
    onCommand: () => () => {},
    // Files come in through the pages that take them; links are the address itself.
    onOpened: () => () => {},
  };
}
