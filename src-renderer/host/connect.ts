import type { bridgeName, HostBridge } from '@core/host/channels';
import type { HostPort } from '@core/host/port';
import { browserPort, type BrowserSurroundings } from './browser-port';
import { electronPort } from './electron-port';

declare global {
  interface Window {
    [bridgeName]?: HostBridge;
  }
}

/** The one place that knows whether the page runs in Electron or in a browser. */
export function connectHost(): HostPort {
  return window.chokepoint ? electronPort(window.chokepoint) : browserPort(thisBrowser());
}

function thisBrowser(): BrowserSurroundings {
  return {
    fetch: (address, asked) => fetch(address, asked),
    languages: navigator.languages,
    openTab: (address) => window.open(address, '_blank', 'noopener,noreferrer'),
    download(name, content) {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(content);
      link.download = name;
      link.click();
      // The download has its own hold on the content by the next turn of the event loop.
      setTimeout(() => URL.revokeObjectURL(link.href));
    },
  };
}
