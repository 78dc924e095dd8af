import type { Pack } from '@core/content/pack';
import type { PackId } from '@core/content/schema';
import {
  compileDraft,
  languagesOf,
  ReadParts,
  type Compiled,
  type Surroundings,
} from '@core/authoring/compile-draft';
import type { Draft, Path, Json } from '@core/authoring/draft';
import type { Edit } from '@core/authoring/edit';
import {
  beginWriting,
  redoWriting,
  undoWriting,
  write,
  type Writing,
} from '@core/authoring/history';
import type { KeptDraft } from '@core/authoring/kept-draft';
import { referable } from '@core/authoring/outline';
import { problemsByPath, type Problem } from '@core/authoring/problem';
import type { Media } from '@core/exchange/exchange';
import type { Fault } from '@core/fault';
import type { Language } from '@core/language';

/** What a desk needs of the app; a test brings its own. */
export interface DeskSurroundings {
  /** Writes over what was stored at `over`; tells what is stored where that is something else. */
  save(row: KeptDraft, over: number | null): Promise<SaveOutcome>;
  savePicture(picture: Media): Promise<Fault | null>;
  removePicture(name: string): Promise<Fault | null>;
  /** What stands on the shelf besides this pack. */
  around(pack: PackId): Omit<Surroundings, 'media'>;
  language(): Language;
  now(): number;
  /** Runs later; returns how to call it off. */
  later(work: () => void, ms: number): () => void;
}
export type SaveOutcome =
  { saved: true } | { saved: false; stored: KeptDraft | null } | { saved: false; fault: Fault };

/** How long the desk waits for typing to pause before it keeps the draft, and before it checks it. */
const saveMs = 800;
const checkMs = 250;
const retryMs = 5_000;

/** One draft being written: edits, the way back, what is wrong with it, and keeping it. */
export class DraftDesk {
  readonly id: PackId;
  readonly #out: DeskSurroundings;
  #writing = $state.raw<Writing>() as Writing;
  #compiled = $state.raw<Compiled>({ pack: null, shown: null, problems: [] });
  #pictures = $state.raw<readonly Media[]>([]);
  #state = $state<'saved' | 'waiting' | 'saving' | 'failed' | 'elsewhere'>('saved');
  #fault = $state.raw<Fault | null>(null);
  readonly #readParts = new ReadParts();
  #theirs: KeptDraft | null = null;
  #savedAt: number | null;
  #byPath = $derived(problemsByPath(this.#compiled.problems));
  #callOffSave = () => {};
  #callOffCheck = () => {};

  constructor(kept: KeptDraft, pictures: readonly Media[], out: DeskSurroundings, isNew = false) {
    this.id = kept.id;
    this.#out = out;
    this.#writing = beginWriting(kept.draft);
    this.#pictures = pictures;
    this.#savedAt = isNew ? null : kept.savedAt;
    this.check();
  }

  get draft(): Draft {
    return this.#writing.draft;
  }
  get languages(): Language[] {
    return languagesOf(this.#writing.draft);
  }
  get problems(): readonly Problem[] {
    return this.#compiled.problems;
  }
  /** The pack it makes; null while something stops it. */
  get pack(): Pack | null {
    return this.#compiled.pack;
  }
  /** What of it can be shown as a learner would see it. */
  get shown(): Pack | null {
    return this.#compiled.shown;
  }
  get pictures(): readonly Media[] {
    return this.#pictures;
  }
  get state() {
    return this.#state;
  }
  /** Why it could not be kept. */
  get fault(): Fault | null {
    return this.#fault;
  }
  get canUndo(): boolean {
    return this.#writing.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#writing.future.length > 0;
  }

  /** What is to be said of exactly this field. */
  problemsAt(path: Path): readonly Problem[] {
    return this.#byPath.get(path.join('/')) ?? [];
  }

  referable(part: 'facts' | 'lessons'): { id: string; words: string }[] {
    return referable(this.#writing.draft, part, this.#out.language());
  }

  set(path: Path, value: Json): void {
    this.edit({ do: 'set', path, value });
  }

  edit(edit: Edit): void {
    this.#take(write(this.#writing, edit, this.#out.now()));
  }
  undo(): void {
    this.#take(undoWriting(this.#writing));
  }
  redo(): void {
    this.#take(redoWriting(this.#writing));
  }

  #take(writing: Writing): void {
    if (writing === this.#writing) return;
    this.#writing = writing;
    if (this.#state !== 'elsewhere') {
      this.#state = 'waiting';
      this.#saveIn(saveMs);
    }
    this.#callOffCheck();
    this.#callOffCheck = this.#out.later(() => this.check(), checkMs);
  }

  /** Looks at the draft now. */
  check(): void {
    this.#callOffCheck();
    const media = new Set(this.#pictures.map(({ name }) => name));
    const around = { ...this.#out.around(this.id), media };
    this.#compiled = compileDraft(this.#writing.draft, around, this.#readParts);
  }

  #saveIn(ms: number): void {
    this.#callOffSave();
    this.#callOffSave = this.#out.later(() => void this.save(), ms);
  }

  /** Keeps the draft now. What cannot be kept is tried again until it is; nothing typed is lost by it. */
  async save(): Promise<void> {
    this.#callOffSave();
    if (this.#state === 'saved' || this.#state === 'saving' || this.#state === 'elsewhere') return;
    this.#state = 'saving';
    const { draft } = this.#writing;
    const savedAt = Math.max(this.#out.now(), (this.#savedAt ?? 0) + 1);
    const outcome = await this.#out.save({ id: this.id, draft, savedAt }, this.#savedAt);
    if (outcome.saved) {
      this.#savedAt = savedAt;
      this.#fault = null;
      const isAll = this.#writing.draft === draft;
      this.#state = isAll ? 'saved' : 'waiting';
      if (!isAll) this.#saveIn(saveMs);
    } else if ('fault' in outcome) {
      this.#fault = outcome.fault;
      this.#state = 'failed';
      this.#saveIn(retryMs);
    } else {
      this.#theirs = outcome.stored;
      this.#state = 'elsewhere';
    }
  }

  /** Shows what another window has kept; what was written here can be brought back by undoing. */
  takeTheirs(): void {
    const theirs = this.#theirs;
    if (!theirs) return;
    this.#savedAt = theirs.savedAt;
    this.#theirs = null;
    this.#state = 'saved';
    const parts = Object.entries(theirs.draft) as [string, Json][];
    this.#writing = write(
      this.#writing,
      {
        do: 'all',
        edits: parts.map(([part, value]) => ({ do: 'set' as const, path: [part], value })),
      },
      this.#out.now(),
    );
    this.check();
  }

  async addPicture(picture: Media): Promise<void> {
    this.#fault = await this.#out.savePicture(picture);
    if (this.#fault) return;
    this.#pictures = [...this.#pictures, picture];
    this.check();
  }

  async removePicture(name: string): Promise<void> {
    this.#fault = await this.#out.removePicture(name);
    if (this.#fault) return;
    this.#pictures = this.#pictures.filter((picture) => picture.name !== name);
    this.check();
  }
}
