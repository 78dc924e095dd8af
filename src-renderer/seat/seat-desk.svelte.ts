import { getContext, setContext } from 'svelte';
import { preferredLanguage } from '@core/host/preferred-language';
import type { Language, Text } from '@core/language';
import { providePartWords } from '../components/question/part-words';
import { changeInWords } from './phase-words';
import { readMisses, writeMisses, type KeptMiss } from './kept-misses';
import { SeatConnection, type ConnectionParts } from './seat-connection';
import type { SeatState } from './seat-state';
import { refusalWord, sayInSeat, type Say } from './words';

const languagePlace = 'chokepoint.seat.language';

function chosenLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(languagePlace);
    return kept === 'en' || kept === 'ja' ? kept : null;
  } catch {
    return null;
  }
}

/** All the parts of the page share. */
export class SeatDesk {
  readonly connection: SeatConnection;
  #state = $state.raw<SeatState>() as SeatState;
  #language = $state<Language>('en');
  #spoken = $state('');
  #misses = $state.raw<readonly KeptMiss[]>(readMisses());

  constructor(
    parts: Omit<ConnectionParts, 'onchange'>,
    readonly ticket: string | null,
    languages: readonly string[],
  ) {
    this.#language = chosenLanguage() ?? preferredLanguage(languages);
    this.connection = new SeatConnection({ ...parts, onchange: (state) => this.#follow(state) });
    this.#state = this.connection.state;
  }

  get state(): SeatState {
    return this.#state;
  }

  get language(): Language {
    return this.#language;
  }

  choose(language: Language): void {
    this.#language = language;
    try {
      localStorage.setItem(languagePlace, language);
    } catch {
      // Without storage the choice holds for this page.
    }
  }

  /** What screen readers were told last (WCAG 4.1.3). */
  get spoken(): string {
    return this.#spoken;
  }

  announce(words: string): void {
    // The same words twice are announced only if the region changed in between.
    this.#spoken = '';
    queueMicrotask(() => (this.#spoken = words));
  }

  get misses(): readonly KeptMiss[] {
    return this.#misses;
  }

  /** Whether the browser kept them; if not they last as long as the page. */
  keepMisses(misses: readonly KeptMiss[]): boolean {
    this.#misses = misses;
    return writeMisses(misses);
  }

  readonly t: Say = (key, ...values) => sayInSeat(this.#language, key, ...values);
  readonly pick = (text: Text): string => text[this.#language];

  #follow(state: SeatState): void {
    const before = this.#state;
    this.#state = state;
    if (before.line === 'open' && state.line === 'lost') return this.announce(this.t('seat.lost'));
    if (state.answer?.code && state.answer.code !== before.answer?.code)
      return this.announce(this.t(refusalWord(state.answer.code)));
    if (state.refused && state.refused !== before.refused)
      return this.announce(this.t(refusalWord(state.refused.code)));
    if (state.view === null || state.view === before.view) return;
    const word = changeInWords(before.view, state.view);
    if (word) this.announce(this.t(word));
    else if (before.line === 'lost') this.announce(this.t('seat.back'));
  }
}

const key = Symbol('seat');
export function provideSeat(desk: SeatDesk): SeatDesk {
  providePartWords(desk);
  return setContext(key, desk);
}
export const useSeat = (): SeatDesk => getContext<SeatDesk>(key);
