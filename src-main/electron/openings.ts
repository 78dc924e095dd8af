import path from 'node:path';
import { z } from 'zod';
import type { Result } from '@core/fault';
import { linkScheme, readDeepLink, type DeepLink } from '@core/host/deep-link';
import type { OpenedFile } from '@core/host/opened-file';
import type { NoticeOf } from '@core/host/port';

/** The words after the program's name, and the folder relative ones begin at. */
export const commandLineSchema = z.object({
  words: z.array(z.string().max(32_768)).max(1000),
  folder: z.string(),
});
export type CommandLine = z.infer<typeof commandLineSchema>;

/** What follows the app's own folder in an unpackaged app, and the program in a packaged one. */
export function ownWords(words: readonly string[], packaged: boolean, app: string): string[] {
  if (packaged) return words.slice(1);
  const place = words.findIndex((word, index) => index > 0 && path.resolve(word) === app);
  return place < 0 ? [] : words.slice(place + 1);
}

/** Whoever the page is told by. */
export interface OpeningNotices {
  read(place: string): Promise<Result<OpenedFile>>;
  file(notice: NoticeOf<'open-file'>): void;
  link(notice: DeepLink): void;
}

/** More at once is a mistake of the hand; the rest is left alone. */
const mostWaiting = 16;

/** Files and links given to the app from outside, kept until the page listens. */
export class Openings {
  #waiting: ({ place: string } | { link: DeepLink })[] = [];
  #listening = false;
  #work: Promise<void> = Promise.resolve();
  readonly #notices: OpeningNotices;

  constructor(notices: OpeningNotices) {
    this.#notices = notices;
  }

  /** A switch is none of ours; every other word is a link or the name of a file. */
  give({ words, folder }: CommandLine): void {
    for (const word of words) {
      if (word.startsWith(`${linkScheme}:`)) this.giveLink(word);
      else if (word !== '' && !word.startsWith('-')) this.giveFile(path.resolve(folder, word));
    }
  }

  giveFile(place: string): void {
    if (this.#waiting.length < mostWaiting) this.#waiting.push({ place });
    this.#tell();
  }

  /** A link that leads nowhere is dropped: it came from outside, and nobody here can mend it. */
  giveLink(text: string): void {
    const link = readDeepLink(text);
    if (link !== null && this.#waiting.length < mostWaiting) this.#waiting.push({ link });
    this.#tell();
  }

  pageListens(): void {
    this.#listening = true;
    this.#tell();
  }

  /** It is reloaded or gone: what comes now waits for the next. */
  pageLeft(): void {
    this.#listening = false;
  }

  /** Resolves once everything given so far has been told, or waits. */
  settled(): Promise<void> {
    return this.#work;
  }

  #tell(): void {
    this.#work = this.#work.then(async () => {
      while (this.#listening) {
        const next = this.#waiting.shift();
        if (next === undefined) return;
        if ('link' in next) this.#notices.link(next.link);
        else this.#notices.file(await this.#notices.read(next.place));
      }
    });
  }
}
