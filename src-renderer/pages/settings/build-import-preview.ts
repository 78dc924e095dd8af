import { unreachable } from '@core/fault';
import type { CollectionContent, Damage } from '@core/collection/format';
import type { Conflict, ImportPlan } from '@core/collection/plan-import';
import type { Preferences } from '../../app/preferences.svelte';

type Words = Preferences['t'];

/** So many lines are listed; the rest is counted. */
const shownAtMost = 20;

export interface ImportPreview {
  /** Rows that would be written. */
  toWrite: number;
  summary: string;
  learners: {
    id: string;
    name: string;
    counts: string;
    /** Null where the learner is here under the same id: there is no choice. */
    choice: { value: string; options: { value: string; label: string }[] } | null;
  }[];
  settings: string | null;
  prices: string | null;
  packs: string | null;
  drafts: string | null;
  conflicts: Listing | null;
  damaged: Listing | null;
}

export interface Listing {
  title: string;
  lines: string[];
  /** "and 7 more", or null. */
  more: string | null;
}

/** The preview of an import in words. */
export function buildImportPreview(
  content: CollectionContent,
  plan: ImportPlan,
  here: readonly { id: string; name: string }[],
  t: Words,
  formatDate: (at: number) => string,
): ImportPreview {
  const { records, learners, settings, conflicts } = plan;
  const { damaged } = content;
  return {
    toWrite:
      records.fresh +
      settings.fresh +
      plan.prices.fresh +
      plan.packs.fresh +
      plan.write.drafts.length +
      plan.write.learners.length,
    summary: t('collection.summary', { ...records, damaged: damaged.length }),
    learners: learners.map((learner) => ({
      id: learner.id,
      name: learner.name,
      counts: t('collection.counts', {
        fresh: learner.fresh,
        known: learner.known,
        conflicting: learner.conflicting,
      }),
      choice: learner.isSame
        ? null
        : {
            value: learner.target,
            options: [
              {
                value: learner.id,
                label: t('collection.targetNew', {
                  name: learner.isNew ? learner.newName : learner.name,
                }),
              },
              ...here.map(({ id, name }) => ({ value: id, label: name })),
            ],
          },
    })),
    settings: content.settings.length > 0 ? t('collection.settings', { ...settings }) : null,
    prices: content.prices.length > 0 ? t('collection.prices', { ...plan.prices }) : null,
    packs: content.packs.length > 0 ? t('collection.packs', { ...plan.packs }) : null,
    drafts: content.drafts.length > 0 ? t('collection.drafts', { ...plan.drafts }) : null,
    conflicts: listing(
      conflicts,
      t('collection.conflictsTitle', { count: conflicts.length }),
      ({ at, fields, id }: Conflict) =>
        t('collection.conflict', { date: formatDate(at), fields: fields.join(', '), id }),
      t,
    ),
    damaged: listing(
      damaged,
      t('collection.damagedTitle', { count: damaged.length }),
      (damage: Damage) => damageLine(damage, t),
      t,
    ),
  };
}

function listing<Item>(
  items: readonly Item[],
  title: string,
  say: (item: Item) => string,
  t: Words,
): Listing | null {
  if (items.length === 0) return null;
  const rest = items.length - shownAtMost;
  return {
    title,
    lines: items.slice(0, shownAtMost).map(say),
    more: rest > 0 ? t('collection.more', { count: rest }) : null,
  };
}

function damageLine({ entry, line, reason }: Damage, t: Words): string {
  const why = reasonWords(reason, t);
  return entry === ''
    ? t('collection.lineAlone', { line, reason: why })
    : t('collection.line', { entry, line, reason: why });
}

function reasonWords(reason: Damage['reason'], t: Words): string {
  switch (reason.kind) {
    case 'not-json':
      return t('collection.notJson');
    case 'kind':
      return t('collection.unknownKind', { found: reason.found });
    case 'shape':
      return t('collection.badShape', { field: reason.field });
    default:
      return unreachable(reason);
  }
}
