import { packFileExtension } from '@core/host/opened-file';
import type { Route } from './routes';

/** A page that takes files of some kind, wherever in the window they are dropped. */
export interface FileDoor {
  page: Route['page'];
  /** Where the page takes them. */
  route: Route;
  /** Endings of their names, small letters, without the dot. */
  endings: readonly string[];
}

/** The one list of what may be dropped onto the window: a page that takes files of its own joins it. */
export const fileDoors: readonly FileDoor[] = [
  {
    page: 'import',
    route: { page: 'import' },
    endings: [packFileExtension, 'zip', 'gift', 'xml', 'aiken', 'apkg', 'colpkg', 'h5p', 'json'],
  },
  { page: 'settings', route: { page: 'settings' }, endings: ['zip', 'jsonl'] },
  {
    page: 'market',
    route: { page: 'market', state: 'view!prices' },
    endings: ['csv', 'tsv', 'txt'],
  },
  // Tables and plain texts are questions only to who has opened this page.
  { page: 'import', route: { page: 'import' }, endings: ['csv', 'tsv', 'txt'] },
];

/** Where a file goes: the page that is shown, if it takes such files, else the first that does. */
export const doorFor = (name: string, shown: Route['page'] | null = null): FileDoor | null => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const doors = fileDoors.filter(({ endings }) => endings.includes(ending));
  return doors.find(({ page }) => page === shown) ?? doors[0] ?? null;
};

/** Files on their way from where they were dropped to the page that takes them. */
export class IncomingFiles {
  #waiting = $state.raw<{ page: Route['page']; files: readonly File[] } | null>(null);

  /** Where the files lead: the door of the first that has one, with all that fit through it. */
  bring(files: readonly File[], shown: Route['page'] | null = null): FileDoor | null {
    const door = files.map(({ name }) => doorFor(name, shown)).find((one) => one !== null) ?? null;
    if (door) {
      const fitting = files.filter(({ name }) => doorFor(name, shown) === door);
      this.hand(door.page, fitting);
    }
    return door;
  }

  /** Sends files to a page that takes them. */
  hand(page: Route['page'], files: readonly File[]): void {
    this.#waiting = { page, files };
  }

  /** Hands the page what came for it, once. */
  take(page: Route['page']): readonly File[] {
    if (this.#waiting?.page !== page) return [];
    const { files } = this.#waiting;
    this.#waiting = null;
    return files;
  }
}
