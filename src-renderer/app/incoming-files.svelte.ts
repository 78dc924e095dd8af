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
  { page: 'settings', route: { page: 'settings' }, endings: ['zip', 'jsonl'] },
  {
    page: 'market',
    route: { page: 'market', state: 'view!prices' },
    endings: ['csv', 'tsv', 'txt'],
  },
];

export const doorFor = (name: string): FileDoor | null => {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return fileDoors.find(({ endings }) => endings.includes(ending)) ?? null;
};

/** Files on their way from where they were dropped to the page that takes them. */
export class IncomingFiles {
  #waiting = $state.raw<{ page: Route['page']; files: readonly File[] } | null>(null);

  /** Where the files lead: the door of the first that has one, with all that fit through it. */
  bring(files: readonly File[]): FileDoor | null {
    const door = files.map(({ name }) => doorFor(name)).find((one) => one !== null) ?? null;
    if (door) {
      const fitting = files.filter(({ name }) => doorFor(name) === door);
      this.#waiting = { page: door.page, files: fitting };
    }
    return door;
  }

  /** Hands the page what came for it, once. */
  take(page: Route['page']): readonly File[] {
    if (this.#waiting?.page !== page) return [];
    const { files } = this.#waiting;
    this.#waiting = null;
    return files;
  }
}
