import { contextBridge, ipcRenderer } from 'electron';
import {
  bridgeName,
  callNames,
  channelOf,
  noticeNames,
  type HostBridge,
} from '@core/host/channels';

/**
 * The one way from the page to the host. It runs sandboxed and adds no power of its own: names
 * outside the port are refused here, payloads are parsed on either side.
 */
const bridge: HostBridge = {
  async call(name, request) {
    if (!callNames.includes(name)) throw new Error(`Unknown call: ${String(name)}`);
    return ipcRenderer.invoke(channelOf(name), request);
  },
  listen(name, hear) {
    if (!noticeNames.includes(name)) throw new Error(`Unknown notice: ${String(name)}`);
    // The event is kept back: its `sender` would give the page the whole of IPC.
    const receive = (_event: unknown, notice: unknown) => hear(notice);
    ipcRenderer.on(channelOf(name), receive);
    return () => {
      ipcRenderer.off(channelOf(name), receive);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
