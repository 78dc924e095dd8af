import { getContext, setContext } from 'svelte';
import { ulid } from 'ulid';
import { unreachable, type Fault } from '@core/fault';
import type { OpenedFile } from '@core/host/opened-file';
import type { Command, HostDescription, HostPort, Opened } from '@core/host/port';
import { templatesVersion } from '@core/questions/template';
import { templateOf } from '@core/questions/templates';
import { learnerIdSchema, type CardId } from '@core/review/answer-log';
import type { LearnerRow } from '../storage/database';
import type { StorageChange } from '../storage/changes';
import { machine, type Storage } from '../storage/storage';
import { BackupKeeper } from './backup-keeper.svelte';
import type { CourseShelf } from './course-shelf.svelte';
import { IncomingFiles } from './incoming-files.svelte';
import { FolderSync } from './folder-sync.svelte';
import { hadLearners, lostFault, noteLearners } from './had-learners';
import { LearnerMemory } from './learner-memory.svelte';
import { nameFault, type NameFault } from './learner-name';
import { MarketShelf } from './market-shelf';
import { OwnPacks } from './own-packs.svelte';
import { PredictionShelf } from './prediction-shelf';
import { OfflineCopy } from './offline-copy.svelte';
import { Preferences, providePreferences } from './preferences.svelte';
import { addressOf, readRoute, routeOfLink, type Route } from './routes';
import { SessionDesk, type AskedQuestion } from './session-desk.svelte';
import { StatisticsDesk } from './statistics-desk';

/** What is laid over the page. */
export type LaidSheet = 'palette' | 'keys';

/** Long enough to be read twice. */
const noticeMs = 6_000;
type StepWords =
  'session.undone' | 'session.nothingToUndo' | 'session.redone' | 'session.nothingToRedo';

/** Everything the pages share. Built once, before the first page is drawn. */
export class App {
  readonly host: HostPort;
  readonly description: HostDescription;
  readonly preferences: Preferences;
  readonly shelf: CourseShelf;
  readonly ownPacks: OwnPacks;
  readonly market: MarketShelf;
  readonly predictions: PredictionShelf;
  readonly storage: Storage;
  #storageFault = $state.raw<Fault | null>(null);
  readonly offlineCopy = new OfflineCopy();
  readonly backups: BackupKeeper;
  readonly sync: FolderSync;
  readonly incoming = new IncomingFiles();
  #laid = $state<LaidSheet | null>(null);
  #learners = $state.raw<LearnerRow[]>([]);
  #memory = $state.raw<LearnerMemory | null>(null);
  #desk = $state.raw<SessionDesk | null>(null);
  #statistics = $state.raw<StatisticsDesk | null>(null);
  #route = $state.raw<Route>(readRoute(location.hash));
  #openedFiles = $state.raw<readonly OpenedFile[]>([]);
  #openingFaults = $state.raw<Fault[]>([]);
  #spoken = $state('');
  #notice = $state('');
  #opening = $state<number | null>(null);
  #course: Promise<void> = Promise.resolve();

  constructor(
    host: HostPort,
    description: HostDescription,
    storage: Storage,
    storageFault: Fault | null,
    shelf: CourseShelf,
  ) {
    this.host = host;
    this.shelf = shelf;
    this.market = new MarketShelf(host);
    this.predictions = new PredictionShelf(host, this.market);
    this.description = description;
    this.storage = storage;
    this.ownPacks = new OwnPacks(storage, this.shelf, async () => this.#memory?.refresh());
    this.#storageFault = storageFault;
    this.backups = new BackupKeeper(this);
    this.sync = new FolderSync(this);
    this.preferences = new Preferences(description.languages);
    addEventListener('hashchange', () => (this.#route = readRoute(location.hash)));
  }

  /**
   * Reads one's own packs and the learners, and opens the learner who was here last.
   *
   * @param course resolves once the course is on the shelf
   */
  async open(course: Promise<void>, onShare?: (share: number) => void): Promise<void> {
    this.#course = course;
    const [learners, last] = await Promise.all([
      this.storage.learners(),
      this.storage.setting(machine, 'learner'),
      this.ownPacks.read(),
    ]);
    this.#learners = learners;
    if (learners.length === 0 && this.storage.kind === 'database' && hadLearners())
      this.#storageFault = lostFault();
    const learner =
      this.#learners.find(({ id }) => id === last) ??
      (this.#learners.length === 1 ? this.#learners[0] : undefined);
    if (learner) {
      await this.#enter(learner, onShare);
      // Nothing waits for this: who is not noted is chosen again at the next start.
      void this.#noteChoice(learner).catch(() => undefined);
    }
    await course;
  }

  /** Why records are not kept, or not there any more; null where all is well. */
  get storageFault(): Fault | null {
    return this.#storageFault;
  }

  get learners(): readonly LearnerRow[] {
    return this.#learners;
  }

  get learner(): LearnerRow | null {
    return this.#learners.find(({ id }) => id === this.#memory?.learner) ?? null;
  }

  /** Whether a learner is chosen; only then are there a memory and a desk. */
  get isOpen(): boolean {
    return this.#memory !== null;
  }

  get memory(): LearnerMemory {
    if (!this.#memory) throw new Error('No learner is open; pages are drawn only for a learner.');
    return this.#memory;
  }

  get desk(): SessionDesk {
    if (!this.#desk) throw new Error('No learner is open; pages are drawn only for a learner.');
    return this.#desk;
  }

  get statistics(): StatisticsDesk {
    if (!this.#statistics)
      throw new Error('No learner is open; pages are drawn only for a learner.');
    return this.#statistics;
  }

  get route(): Route {
    return this.#route;
  }

  /** How far a long piece of work on the log has come, 0 to 1; null where there is none. */
  get progress(): number | null {
    return this.#opening ?? this.#memory?.progress ?? null;
  }

  /** What screen readers were told last (WCAG 4.1.3). */
  get spoken(): string {
    return this.#spoken;
  }

  /** What is laid over the page at present. */
  get laid(): LaidSheet | null {
    return this.#laid;
  }

  /** Lays a sheet over the page, or puts away what is there. */
  lay(sheet: LaidSheet | null): void {
    this.#laid = sheet;
  }

  go(route: Route): void {
    location.hash = addressOf(route);
  }

  /** Another address for the page that is shown, without a step in the history: its own settings. */
  replace(route: Route): void {
    history.replaceState(null, '', addressOf(route));
    this.#route = route;
  }

  /** What the application menu asks for. */
  obey(command: Command): void {
    switch (command) {
      case 'open-home':
        return this.go({ page: 'home' });
      case 'open-course':
        return this.go({ page: 'course' });
      case 'open-quiz':
        return this.go({ page: 'quiz', lesson: null });
      case 'open-progress':
        return this.go({ page: 'progress' });
      case 'open-glossary':
        return this.go({ page: 'glossary', term: null });
      case 'open-sources':
        return this.go({ page: 'sources', fact: null });
      case 'open-market':
        return this.go({ page: 'market', state: null });
      case 'open-drill-page':
        return this.go({ page: 'drill', drill: null });
      case 'open-search':
        return this.go({ page: 'search', query: null });
      case 'open-timeline':
        return this.go({ page: 'timeline', view: null });
      case 'open-predict':
        return this.go({ page: 'predict', event: null });
      case 'open-lab':
        return this.go({ page: 'lab', state: null });
      case 'open-settings':
        return this.go({ page: 'settings' });
      case 'open-palette':
        return this.lay('palette');
      case 'show-keys':
        return this.lay('keys');
      case 'undo-answer':
        return void this.undo();
      case 'redo-answer':
        return void this.redo();
      default:
        unreachable(command);
    }
  }

  /** What was opened from outside the app: by a double click, a link, a second start. */
  receive(opened: Opened): void {
    if (opened.kind === 'link') return this.go(routeOfLink(opened.link));
    this.#openingFaults = opened.file.ok ? [] : opened.file.faults;
    if (opened.file.ok) this.lookInto(opened.file.value);
  }

  /** Takes a file to the page that says what is in it. */
  lookInto(file: OpenedFile): void {
    this.#openedFiles = [...this.#openedFiles, file];
    this.go({ page: 'import' });
  }

  /** The first file that was opened and no page has taken yet. */
  get openedFile(): OpenedFile | null {
    return this.#openedFiles[0] ?? null;
  }

  /** Gives the opened file to the page that reads it; it is then no longer kept. */
  takeOpenedFile(): OpenedFile | null {
    const [file = null, ...later] = this.#openedFiles;
    this.#openedFiles = later;
    return file;
  }

  /** Why the last file could not be opened. */
  get openingFaults(): readonly Fault[] {
    return this.#openingFaults;
  }

  /** Takes the last answer back, from whatever page, and shows its question where a session holds it. */
  async undo(): Promise<void> {
    const before = this.desk.session?.turns.length;
    const undone = await this.desk.undo();
    await this.#showStep(undone, before, undone ? 'session.undone' : 'session.nothingToUndo');
  }

  /** Brings back what was undone last. */
  async redo(): Promise<void> {
    const before = this.desk.session?.turns.length;
    const redone = await this.desk.redo();
    await this.#showStep(redone, before, redone ? 'session.redone' : 'session.nothingToRedo');
  }

  async #showStep(isDone: boolean, turnsBefore: number | undefined, words: StepWords) {
    // Only an answer of the session has a question to go to; one given in a lesson has none.
    const isOfSession = this.desk.session?.turns.length !== turnsBefore;
    if (isDone && isOfSession && this.#route.page !== 'session') this.go({ page: 'session' });
    this.#notice = this.preferences.t(words);
    this.announce(this.#notice);
    await new Promise((resolve) => setTimeout(resolve, noticeMs));
    this.#notice = '';
  }

  /** What was just done by a key that shows nothing of its own; empty after a while. */
  get notice(): string {
    return this.#notice;
  }

  announce(words: string): void {
    // The same words twice are announced only if the region changed in between.
    this.#spoken = '';
    queueMicrotask(() => (this.#spoken = words));
  }

  /** What a card asks; null where its pack has gone. */
  readonly questionFor: AskedQuestion = (card, seed) => {
    const template = templateOf(card);
    if (template) return { question: template.generate(seed), contentVersion: templatesVersion };
    const found = this.shelf.question(card);
    return found ? { question: found.question, contentVersion: found.pack.head.version } : null;
  };

  async choose(learner: LearnerRow): Promise<void> {
    await this.#enter(learner);
    await this.#noteChoice(learner);
  }

  async #enter(
    learner: LearnerRow,
    onShare = (share: number): void => void (this.#opening = share),
  ): Promise<void> {
    const memory = await LearnerMemory.open(
      learnerIdSchema.parse(learner.id),
      this.storage,
      onShare,
      this.shelf.asks,
    );
    // A session that goes on shows its question.
    await this.#course;
    const desk = new SessionDesk(memory, this.storage, this.questionFor);
    await desk.resume();
    if (this.storage.kind === 'database') noteLearners(true);
    this.#memory = memory;
    this.#desk = desk;
    const circumstances = {
      topicOf: (card: CardId) => this.questionFor(card, 0)?.question.topic ?? null,
      factsOf: this.shelf.factsOf,
      studyDay: memory.studyDay,
      hourOf: (at: number) => new Date(at).getHours(),
    };
    this.#statistics = new StatisticsDesk(memory, circumstances, () => this.shelf.contentKey);
    this.#opening = null;
    this.#countAhead(this.#statistics, memory);
  }

  /** Who is here, for the next start. */
  async #noteChoice(learner: LearnerRow): Promise<void> {
    const seen = { ...learner, lastSeenAt: Date.now() };
    this.#learners = this.#learners.map((row) => (row.id === seen.id ? seen : row));
    await this.storage.saveLearner(seen);
    await this.storage.saveSetting(machine, 'learner', seen.id);
  }

  /**
   * So that the progress page has its figures when it is opened: where they were not kept, a long log
   * takes seconds. The older rows of the log come after them: figures that were kept need none, but the
   * first answer would wait for them.
   */
  #countAhead(statistics: StatisticsDesk, memory: LearnerMemory): void {
    const takeUp = () => void memory.whole.catch(() => undefined);
    const count = () => {
      const soon = () => whenIdle(takeUp);
      statistics.read().then(soon, soon);
    };
    whenIdle(count);
  }

  /** Adds a learner and opens it, or says what is wrong with the name. */
  async addLearner(name: string): Promise<NameFault | null> {
    const fault = nameFault(
      name,
      this.#learners.map((row) => row.name),
    );
    if (fault) return fault;
    const now = Date.now();
    const learner: LearnerRow = {
      id: ulid(now),
      name: name.trim(),
      createdAt: now,
      lastSeenAt: now,
    };
    await this.storage.saveLearner(learner);
    this.#learners = [...this.#learners, learner];
    await this.choose(learner);
    return null;
  }

  /** Reads packs, learners and log again, after something other than an answer changed them. */
  async reread(): Promise<void> {
    await this.ownPacks.read();
    this.#learners = await this.storage.learners();
    if (this.#memory === null) return;
    // Taken back with an import, not lost.
    if (this.#learners.length === 0) noteLearners(false);
    if (this.learner === null) return this.leave();
    await this.#memory.refresh();
  }

  /** Takes up what another window has written. */
  async follow(change: StorageChange): Promise<void> {
    const memory = this.#memory;
    switch (change.kind) {
      case 'records':
        if (memory?.learner === change.learner) await memory.takeUp(change.ids);
        return;
      case 'collection':
        return this.reread();
      case 'packs':
        return this.ownPacks.read();
      case 'learners':
        this.#learners = await this.storage.learners();
        return;
      case 'settings':
        if (memory?.learner === change.owner) await memory.refreshPlan();
        return;
      case 'session':
        if (memory?.learner === change.learner) await this.#desk?.follow();
        return;
      default:
        unreachable(change);
    }
  }

  /** Back to the choice of learners. */
  leave(): void {
    this.#memory = null;
    this.#desk = null;
    this.#statistics = null;
    this.go({ page: 'home' });
  }
}

function whenIdle(begin: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(begin, { timeout: 5_000 });
  else setTimeout(begin, 2_000);
}

const key = Symbol('app');
export function provideApp(app: App): App {
  providePreferences(app.preferences);
  return setContext(key, app);
}
export const useApp = (): App => getContext<App>(key);
