import type { LearnerId, LogRecord, RecordId } from '@core/review/answer-log';
import { canonical } from './canonical';
import { besideOther, fingerprintOf } from './draft-copies';
import type {
  CarriedDraft,
  CarriedPack,
  CollectionContent,
  LearnerRow,
  PricesRow,
  SettingRow,
} from './format';

/** A stored row beside the file's record of the same id. */
export interface StoredMatch {
  /** Whose row it is. */
  learner: LearnerId | null;
  /** Fields in which the two differ. */
  fields: readonly string[];
}

/** What is on this machine, as far as the file is concerned. */
export interface Here {
  learners: readonly { id: string; name: string }[];
  /** What {@link StoredMatches} found under the ids of the file's records. */
  stored: ReadonlyMap<string, StoredMatch>;
  settings: readonly { owner: string; name: string; value: unknown }[];
  prices: readonly { learner: string; ticker: string }[];
  packs: readonly { id: string; pack: unknown }[];
  drafts: readonly CarriedDraft[];
}

/** To whom each learner of the file goes: their own id (a new learner), or one who is here. */
export type Targets = Readonly<Record<string, LearnerId>>;

export interface Counts {
  fresh: number;
  known: number;
  /** The same id with another content. What is here stays. */
  conflicting: number;
}

export interface LearnerPlan extends Counts {
  /** Id and name in the file. */
  id: LearnerId;
  name: string;
  target: LearnerId;
  /** The target is not here yet and will be added under `newName`. */
  isNew: boolean;
  newName: string;
  /** The file's learner is here under the same id: no choice to make. */
  isSame: boolean;
}

export interface Conflict {
  id: RecordId;
  at: number;
  /** Fields in which file and machine differ. */
  fields: string[];
}

/** What an import writes, in one transaction. */
export interface ImportBatch {
  learners: LearnerRow[];
  records: LogRecord[];
  settings: SettingRow[];
  prices: PricesRow[];
  packs: CarriedPack[];
  drafts: CarriedDraft[];
}

/** The preview of an import. Made without writing; making it again changes nothing. */
export interface ImportPlan {
  learners: LearnerPlan[];
  records: Counts;
  settings: Counts;
  prices: Counts;
  packs: Counts;
  /** Of what conflicts both are kept: what comes in goes under an id of its own. */
  drafts: Counts;
  conflicts: Conflict[];
  write: ImportBatch;
}

const recordsAStep = 64;

/**
 * Compares a file with what is here. A union: only what is missing is written, so that the same
 * file, or an older or a newer one of the same collection, can be imported in any order, any number
 * of times. A record keeps its id whoever it goes to; only the learner in it is made out anew.
 *
 * @yields the share of the records that is done, 0 to 1
 */
export function* planImport(
  content: CollectionContent,
  here: Here,
  chosen: Targets,
): Generator<number, ImportPlan> {
  const present = new Set(here.learners.map(({ id }) => id));
  const taken = here.learners.map(({ name }) => name);
  const plans = new Map<LearnerId, LearnerPlan>();
  for (const { id, name } of learnersOf(content)) {
    const isSame = present.has(id);
    const target = isSame ? id : (chosen[id] ?? usualTarget(id, content.records, here.stored));
    const isNew = !present.has(target);
    const newName = isNew ? freeName(name, taken) : name;
    if (isNew) taken.push(newName);
    plans.set(id, { id, name, target, isNew, newName, isSame, ...none() });
  }

  const conflicts: Conflict[] = [];
  const records: LogRecord[] = [];
  const seen = new Map<string, unknown>();
  let done = 0;
  for (const record of content.records) {
    done += 1;
    if (done % recordsAStep === 0) yield done / content.records.length;
    const plan = plans.get(record.learner)!;
    const match = here.stored.get(record.id);
    const before = match ? undefined : seen.get(record.id);
    if (match === undefined && before === undefined) {
      seen.set(record.id, record);
      records.push(record.learner === plan.target ? record : { ...record, learner: plan.target });
      plan.fresh += 1;
      continue;
    }
    const fields = match ? match.fields : differences(record, before);
    if (fields.length === 0) plan.known += 1;
    else {
      plan.conflicting += 1;
      conflicts.push({ id: record.id, at: record.at, fields: [...fields] });
    }
  }

  const settings = none();
  const choices: SettingRow[] = [];
  for (const row of content.settings) {
    const owner = plans.get(row.owner)?.target;
    if (owner === undefined) continue;
    const before = [...here.settings, ...choices].find(
      (other) => other.owner === owner && other.name === row.name,
    );
    if (before === undefined) {
      choices.push({ ...row, owner });
      settings.fresh += 1;
    } else if (canonical(before.value) === canonical(row.value)) settings.known += 1;
    else settings.conflicting += 1;
  }

  const prices = none();
  const series: PricesRow[] = [];
  for (const row of content.prices) {
    const learner = plans.get(row.learner)?.target;
    if (learner === undefined) continue;
    const own = { ...row, learner };
    const before = [...here.prices, ...series].find(
      (other) => other.learner === learner && other.ticker === row.ticker,
    );
    if (before === undefined) {
      series.push(own);
      prices.fresh += 1;
    } else if (canonical(before) === canonical(own)) prices.known += 1;
    else prices.conflicting += 1;
  }

  const packs = none();
  const carried: CarriedPack[] = [];
  for (const pack of content.packs) {
    const { id } = pack.kept;
    const before = [...here.packs, ...carried.map(({ kept }) => kept)].find(
      (other) => other.id === id,
    );
    if (before === undefined) {
      carried.push(pack);
      packs.fresh += 1;
    } else if (canonical(before.pack) === canonical(pack.kept.pack)) packs.known += 1;
    else packs.conflicting += 1;
  }

  const drafts = none();
  const coming: CarriedDraft[] = [];
  for (const draft of content.drafts) {
    const find = (id: string) =>
      [...here.drafts, ...coming].find(({ kept }) => kept.id === id) ?? null;
    const before = find(draft.kept.id);
    if (before === null) {
      coming.push(draft);
      drafts.fresh += 1;
    } else {
      const beside = besideOther(draft);
      // It came in before, and may have been written on since.
      if (fingerprintOf(before) === fingerprintOf(draft) || find(beside.kept.id) !== null) {
        drafts.known += 1;
      } else {
        coming.push(beside);
        drafts.conflicting += 1;
      }
    }
  }

  const learners = [...plans.values()];
  return {
    learners,
    records: learners.reduce(add, none()),
    settings,
    prices,
    packs,
    drafts,
    conflicts,
    write: {
      learners: learners
        .filter(({ isNew }) => isNew)
        .map(({ id, newName }) => ({ ...rowOf(id, content), name: newName })),
      records,
      settings: choices,
      prices: series,
      packs: carried,
      drafts: coming,
    },
  };
}

const none = (): Counts => ({ fresh: 0, known: 0, conflicting: 0 });

const add = (sum: Counts, { fresh, known, conflicting }: Counts): Counts => ({
  fresh: sum.fresh + fresh,
  known: sum.known + known,
  conflicting: sum.conflicting + conflicting,
});

/** The learners of a file; one whose own line was damaged is known by their records. */
function learnersOf({ learners, records }: CollectionContent): { id: LearnerId; name: string }[] {
  const names = new Map(learners.map(({ id, name }) => [id, name]));
  for (const { learner } of records) {
    if (!names.has(learner)) names.set(learner, learner.slice(0, 8));
  }
  return [...names].map(([id, name]) => ({ id, name }));
}

function rowOf(id: LearnerId, { learners, records }: CollectionContent): LearnerRow {
  const row = learners.find((learner) => learner.id === id);
  const at = records.find(({ learner }) => learner === id)?.at ?? 0;
  return row ?? { id, name: id, createdAt: at, lastSeenAt: at };
}

/** Whoever has records of this learner already (from an earlier import); else a new learner. */
function usualTarget(
  id: LearnerId,
  records: readonly LogRecord[],
  stored: ReadonlyMap<string, StoredMatch>,
): LearnerId {
  const owners = new Map<LearnerId, number>();
  for (const record of records) {
    if (record.learner !== id) continue;
    const owner = stored.get(record.id)?.learner;
    if (owner) owners.set(owner, (owners.get(owner) ?? 0) + 1);
  }
  return [...owners].sort((left, right) => right[1] - left[1])[0]?.[0] ?? id;
}

/** Names are for telling people apart: a second "Aki" becomes "Aki (2)". */
function freeName(name: string, taken: readonly string[]): string {
  const folded = (text: string) => text.normalize('NFKC').toLowerCase().trim();
  const used = new Set(taken.map(folded));
  let free = name;
  for (let number = 2; used.has(folded(free)); number += 1) free = `${name} (${number})`;
  return free;
}

/**
 * Compares the file's records with the stored rows of the same ids, a batch after the other, and adds
 * what was found. The rows need not be kept: nearly all are the same, and of those one match a learner
 * is all there is.
 */
export class StoredMatches {
  readonly found = new Map<string, StoredMatch>();
  readonly #same = new Map<LearnerId | null, StoredMatch>();

  compare(records: readonly LogRecord[], rows: ReadonlyMap<string, unknown>): void {
    for (const record of records) {
      const row = rows.get(record.id);
      if (row === undefined) continue;
      const learner = (row as { learner?: LearnerId }).learner ?? null;
      const fields = differences(record, row);
      this.found.set(record.id, fields.length > 0 ? { learner, fields } : this.#sameOf(learner));
    }
  }

  #sameOf(learner: LearnerId | null): StoredMatch {
    const known = this.#same.get(learner) ?? { learner, fields: [] };
    this.#same.set(learner, known);
    return known;
  }
}

/** Fields that differ, but for the learner: an earlier import may have made that out anew. */
function differences(own: LogRecord, before: unknown): string[] {
  const [left, right] = [own as Record<string, unknown>, before as Record<string, unknown>];
  const differ = (key: string) =>
    !Object.is(left[key], right[key]) && canonical(left[key]) !== canonical(right[key]);
  const isDifferent = (key: string) => key !== 'learner' && differ(key);
  const onlyThere = Object.keys(right).filter((key) => !(key in left));
  return [...Object.keys(left), ...onlyThere].filter(isDifferent).sort();
}
