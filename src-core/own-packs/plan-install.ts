import { packSchema, type Pack } from '@core/content/pack';
import { bad, good, type Result } from '@core/fault';
import type { Media, ReadOutcome } from '@core/exchange/exchange';
import { packIdOf } from '@core/exchange/identity';
import type { Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import { sameValue } from './same-value';

/** What installing the pack of a file would do. Made without writing. */
export interface InstallPlan {
  pack: Pack;
  media: Media[];
  /** `same`: the pack is here, and nothing in the file differs. */
  state: 'new' | 'update' | 'same';
  /** Of the questions of the file: not here yet, here and different, here and the same. */
  fresh: Question[];
  changed: Question[];
  same: number;
  /** In the pack that is here and no longer in the file: they will come up no more. */
  gone: Question[];
  /** Also in a pack that stands before this one on the shelf, which counts. */
  shared: Question[];
}

export interface Here {
  /** The pack that is kept under an id, with its pictures; null where none is. */
  find(id: string): { pack: Pack; media: readonly Media[] } | null;
  /** The pack a question on the shelf stands in. */
  packOf(question: string): string | null;
}

/**
 * The pack a file becomes, beside what is here. A file of our own brings its head; any other gets
 * one, with an id that comes of its title, so that the same file updates the same pack.
 *
 * @param today the date in UTC, `2026-11-27`
 */
export function planInstall(
  { pack: brought, report }: Pick<ReadOutcome, 'pack' | 'report'>,
  file: string,
  here: Here,
  today: string,
): Result<InstallPlan> {
  const id = brought.own?.head.id ?? packIdOf(report.format, brought.title.en);
  const before = here.find(id);
  const head = brought.own?.head ?? {
    schema: 1 as const,
    id,
    version: before?.pack.head.version ?? '1.0.0',
    title: brought.title,
    summary: before?.pack.head.summary ?? cameFrom(file),
    order: 1000,
    asOf: before?.pack.head.asOf ?? today,
    authors: before?.pack.head.authors ?? [unnamed],
    license: before?.pack.head.license ?? unnamed,
    requires: [],
    lessons: brought.lessons.map((lesson) => lesson.id),
    languages: [...brought.languages],
    origin: null,
  };
  const parsed = packSchema.safeParse({
    head,
    facts: brought.facts,
    lessons: brought.lessons,
    questions: brought.questions,
    glossary: brought.glossary,
    claims: brought.own?.claims ?? [],
    timeline: brought.own?.timeline ?? [],
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return bad({
      code: 'own-pack-unfit',
      place: file,
      message: `${issue?.path.map(String).join('.')}: ${issue?.message}`,
      remedy: '',
    });
  }
  const pack = parsed.data;
  const was = new Map(before?.pack.questions.map((question) => [question.id, question]));
  const now = new Set(pack.questions.map((question) => question.id));
  const fresh = pack.questions.filter((question) => !was.has(question.id));
  const changed = pack.questions.filter((question) => {
    const old = was.get(question.id);
    return old !== undefined && !sameValue(old, question);
  });
  const isSame =
    before !== null &&
    sameValue(withoutHead(before.pack), withoutHead(pack)) &&
    sameValue(before.pack.head, pack.head) &&
    sameMedia(before.media, brought.media);
  if (before !== null && !isSame && !brought.own) {
    // Answers name the version of the pack they were given in.
    pack.head.version = nextVersion(before.pack.head.version);
    pack.head.asOf = today;
  }
  return good({
    pack,
    media: brought.media,
    state: before === null ? 'new' : isSame ? 'same' : 'update',
    fresh,
    changed,
    same: pack.questions.length - fresh.length - changed.length,
    gone: [...was.values()].filter((question) => !now.has(question.id)),
    shared: pack.questions.filter((question) => (here.packOf(question.id) ?? id) !== id),
  });
}

/** Where a file names no author and no licence. */
const unnamed = '—';

const cameFrom = (file: string): Text => ({ en: `From ${file}`, ja: `${file}から` });

const withoutHead = ({ head: _, ...rest }: Pack) => rest;

export function nextVersion(version: string): string {
  const [major = '1', minor = '0', patch = '0'] = version.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
}

function sameMedia(left: readonly Media[], right: readonly Media[]): boolean {
  const bytes = new Map(left.map((media) => [media.name, media.bytes]));
  return (
    left.length === right.length &&
    right.every((media) => {
      const old = bytes.get(media.name);
      return (
        old !== undefined &&
        old.length === media.bytes.length &&
        old.every((byte, place) => byte === media.bytes[place])
      );
    })
  );
}
