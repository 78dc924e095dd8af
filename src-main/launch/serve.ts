import os from 'node:os';
import path from 'node:path';
import { siteAnswer } from '@host/answer';
import { openContentStore } from '@host/content-store';
import { dataFolder } from '@host/data-folder';
import { openDrillDesk } from '@host/drill/drill-desk';
import { fileJournals } from '@host/drill/file-journals';
import { forkFit } from '@host/fit/child-process';
import { openFitDesk } from '@host/fit/fit-desk';
import { readSite } from '@host/site';
import { version } from '../../package.json';
import { startBrowserHost } from '../browser/server';
import { openAtPort, servesPage, usualPort } from './find-port';
import { openBrowser } from './open-browser';
import type { LaunchOptions } from './options';

export interface Serving {
  /** The folder of the build. */
  built: string;
  options: LaunchOptions;
  display: boolean;
  say(words: string): void;
  /** Stops serving. */
  stop: AbortSignal;
}

/** Serves the app to the browser of this machine until it is stopped. Returns the exit code. */
export async function serve({ built, options, display, say, stop }: Serving): Promise<number> {
  const site = await readSite(path.join(built, 'renderer'));
  const drills = openDrillDesk({
    journals: fileJournals(
      path.join(dataFolder(process.platform, process.env, os.homedir()), 'drills'),
    ),
    site: async () => site,
  });
  const parts = {
    site,
    content: openContentStore(path.join(built, 'content')),
    fits: openFitDesk(() => forkFit(path.join(built, 'main', 'fit-worker.js'))),
    drills,
    description: {
      kind: 'browser' as const,
      version,
      platform: process.platform,
      // The browser knows its person's languages; this process may serve from a service account.
      languages: [],
    },
  };
  const opening = await openAtPort(
    options.port,
    (port) => startBrowserHost(parts, port),
    (port) => servesPage(port, siteAnswer(site, '/').body),
  );
  const show = (address: string) => {
    if (options.open && display) openBrowser(address);
  };
  switch (opening.kind) {
    case 'taken':
      say(
        `Port ${opening.port} is in use by another program. Choose another, or leave --port out.`,
      );
      return 1;
    case 'running':
      say(`Chokepoint is running already: ${opening.address}`);
      show(opening.address);
      return 0;
    case 'serving': {
      const { server, usual } = opening;
      say(`Chokepoint is at ${server.address} – Ctrl+C stops it.`);
      if (!usual) {
        say(
          `A browser keeps your answers by address. Those given at port ${usualPort}, the usual one, do not show at port ${server.port}.`,
        );
      }
      show(server.address);
      await aborted(stop);
      // Seats are told; the journal is whole, and an open drill can be taken up again.
      await drills.leave();
      await server.stop();
      say('Stopped.');
      return 0;
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
