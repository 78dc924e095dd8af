import { toBase64 } from '@core/base64';
import { gatherPictures } from '@core/drill/drill-pictures';
import { drillPlanSchema, type DrillQuestion } from '@core/drill/drill-plan';
import type { DrillListing, NetworkInterface } from '@core/host/drill-port';
import type { Question } from '@core/questions/registry';
import type { App } from '../../app/app.svelte';
import { showDay } from '../../app/dates';
import { freshSeed } from '../../app/fresh-seed';
import { candidates } from '../../app/sessions';
import { machine } from '../../storage/storage';
import { classDrill, classNames, missedCards, type ClassDrill } from './build-class-history';
import { askableIn, buildPlan, type Askable, type Shelf } from './build-plan';
import { marketPack } from '../../app/market-shelf';
import type { PredictionDesk } from '../../app/prediction-desk';
import type { RoomDesk } from './room-desk.svelte';
import { readChoice, usualChoice, type DrillChoice } from './set-up';

/** The setting of the machine that holds what was set up last. */
const setting = 'drill-choice';
/** So many of the latest drills are read for what a class missed. */
const readAtMost = 40;

/** What setting up a drill needs to know, and the way to open it. */
export class SetUpDesk {
  readonly #app: App;
  readonly #room: RoomDesk;
  #interfaces = $state.raw<NetworkInterface[] | null>(null);
  #listings = $state.raw<DrillListing[] | null>(null);
  #history = $state.raw<ClassDrill[]>([]);
  #predictions = $state.raw<PredictionDesk | null>(null);
  #ready = $state(false);
  choice = $state.raw<DrillChoice>(usualChoice);
  title = $state('');
  address = $state('');
  port = $state('');

  constructor(app: App, room: RoomDesk) {
    this.#app = app;
    this.#room = room;
  }

  /** Null: not known yet. */
  get interfaces(): readonly NetworkInterface[] | null {
    return this.#interfaces;
  }

  get listings(): readonly DrillListing[] | null {
    return this.#listings;
  }

  /** Drills that were read, for figures and misses. */
  get history(): readonly ClassDrill[] {
    return this.#history;
  }

  get names(): string[] {
    return classNames(this.#listings ?? []);
  }

  /** What can be asked in the mode chosen. */
  get askable(): Askable {
    return askableIn(this.choice.mode, this.#askable(this.title), this.#shelf);
  }

  /** What was set up last is here: nothing that is typed is overwritten any more. */
  get ready(): boolean {
    return this.#ready;
  }

  async begin(): Promise<void> {
    const { storage } = this.#app;
    const [stored] = await Promise.all([
      storage.setting(machine, setting).catch(() => null),
      this.findInterfaces(),
      this.readHistory(),
    ]);
    this.choice = readChoice(stored);
    this.title = this.names[0] ?? this.#usualName();
    this.#ready = true;
    // Last, since it reads the market's data; without them there is nothing to predict.
    const opened = await this.#app.predictions.open();
    if (opened.ok) this.#predictions = opened.value;
  }

  /** One question a card makes, for a look at it. */
  questionFor = (card: string): Question | null =>
    this.#prediction(card)?.question ?? this.#app.questionFor(card, 1)?.question ?? null;

  async findInterfaces(): Promise<void> {
    const found = await this.#app.host.drills.listInterfaces();
    this.#interfaces = found;
    if (!found.some(({ address }) => address === this.address))
      this.address = found[0]?.address ?? '';
  }

  async readHistory(): Promise<void> {
    const { drills } = this.#app.host;
    this.#listings = await drills.list();
    const read = await Promise.all(
      this.#listings.slice(0, readAtMost).map(async ({ drill }) => drills.read(drill)),
    );
    this.#history = read.flatMap((one) => (one.ok ? (classDrill(one.value) ?? []) : []));
  }

  /** Five questions at once: what the class missed where enough is known, all topics otherwise. */
  get quick(): DrillChoice {
    const { missed } = this.#askable(this.title);
    const { questions } = usualChoice;
    return missed.length < questions.length
      ? usualChoice
      : { ...usualChoice, questions: { ...questions, by: 'missed' } };
  }

  /** Opens a drill; `teams` are names for the mode before one screen. */
  async open(choice: DrillChoice, teams: readonly string[] = []): Promise<boolean> {
    const title = this.title.trim() || this.#usualName();
    const plan = buildPlan(choice, this.#askable(this.title), this.#shelf, {
      title,
      seed: freshSeed(),
      now: Date.now(),
      language: this.#app.preferences.language,
    });
    if (plan === null) return false;
    const pictures = await gatherPictures(
      drillPlanSchema.parse(plan).questions.map(({ question }) => question),
      async (question, media) => {
        const bytes = await this.#app.ownPacks.picture(question, media);
        return bytes && toBase64(bytes);
      },
    );
    const port = this.port.trim() === '' ? null : Number(this.port);
    if (!(await this.#room.open({ ...plan, pictures }, this.address, port))) return false;
    if (choice === this.choice)
      await this.#app.storage.saveSetting(machine, setting, choice).catch(() => undefined);
    if (choice.mode !== 'one-screen') return true;
    const seats = teams.map((name) => ({ do: 'add-seat', name }) as const);
    return this.#room.order(...seats, { do: 'start' });
  }

  async forget(drill: string): Promise<void> {
    await this.#app.host.drills.forget(drill);
    await this.readHistory();
  }

  #usualName(): string {
    const { t, language } = this.#app.preferences;
    return t('drill.usualName', { date: showDay(Date.now(), language) });
  }

  #askable(title: string): Askable {
    return {
      candidates: candidates(this.#app),
      missed: missedCards(this.#history, title.trim()),
      predictions: this.#predictions?.askable ?? [],
    };
  }

  #prediction(card: string): DrillQuestion | null {
    const version = this.#app.shelf.versionOf(marketPack);
    return this.#predictions?.drillQuestion(card, version) ?? null;
  }

  get #shelf(): Shelf {
    const { questionFor, shelf } = this.#app;
    return { questionFor, fact: shelf.fact, prediction: (card) => this.#prediction(card) };
  }
}
