import { strToU8 } from 'fflate';
import type { Database, SqlJsStatic } from 'sql.js';
import { writeZip } from '@core/zip/write-zip';
import { schema11 } from './schema11';

export interface MadeNote {
  guid: string;
  notetype: number;
  fields: string[];
  tags?: string;
  /** Which cards it has. */
  cards?: number[];
  reviews?: { at: number; ease: number; type?: number }[];
}
export interface MadeType {
  name: string;
  cloze?: boolean;
  fields: string[];
  templates: [question: string, answer: string][];
}

export const basic: MadeType = {
  name: 'Basic',
  fields: ['Front', 'Back'],
  templates: [['{{Front}}', '{{FrontSide}}<hr id=answer>{{Back}}']],
};
export const reversed: MadeType = {
  name: 'Basic (and reversed card)',
  fields: ['Front', 'Back'],
  templates: [...basic.templates, ['{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}']],
};
export const clozeType: MadeType = {
  name: 'Cloze',
  cloze: true,
  fields: ['Text', 'Back Extra'],
  templates: [['{{cloze:Text}}', '{{cloze:Text}}<br>{{Back Extra}}']],
};

/** A collection as another program could have written it: schema 11, or 18 with its tables. */
export function madeCollection(
  sqlite: SqlJsStatic,
  notes: readonly MadeNote[],
  types: Record<number, MadeType>,
  schema: 11 | 18 = 11,
  change: (database: Database) => void = () => undefined,
): Uint8Array {
  const database = new sqlite.Database();
  database.run(schema11);
  const json = schema === 11;
  database.run('insert into col values (1,1,1,1,?,0,0,0,?,?,?,?,?)', [
    schema,
    '{}',
    json ? JSON.stringify(modelsOf(types)) : '',
    json
      ? JSON.stringify({ 1: { id: 1, name: 'Default' }, 7: { id: 7, name: 'Chips::Rules' } })
      : '',
    '',
    '',
  ]);
  if (!json) writeTables(database, types);
  let card = 0;
  notes.forEach((note, index) => {
    database.run('insert into notes values (?,?,?,1,-1,?,?,0,0,0,?)', [
      index + 1,
      note.guid,
      note.notetype,
      note.tags ?? '',
      note.fields.join('\u001f'),
      '',
    ]);
    for (const ord of note.cards ?? [0]) {
      card += 1;
      database.run("insert into cards values (?,?,7,?,1,-1,0,0,0,0,0,0,0,0,0,0,0,'{}')", [
        card,
        index + 1,
        ord,
      ]);
      for (const { at, ease, type = 0 } of note.reviews ?? [])
        database.run('insert into revlog values (?,?,-1,?,1,0,0,4000,?)', [
          at + card,
          card,
          ease,
          type,
        ]);
    }
  });
  change(database);
  const bytes = database.export();
  database.close();
  return bytes;
}

const modelsOf = (types: Record<number, MadeType>) =>
  Object.fromEntries(
    Object.entries(types).map(([id, { name, cloze, fields, templates }]) => [
      id,
      {
        name,
        type: cloze ? 1 : 0,
        flds: fields.map((field) => ({ name: field })),
        tmpls: templates.map(([qfmt, afmt]) => ({ qfmt, afmt })),
      },
    ]),
  );

const lengthThen = (field: number, bytes: Uint8Array): number[] => {
  const length: number[] = [];
  for (let left = bytes.length; ; left = Math.floor(left / 128)) {
    if (left < 128) {
      length.push(left);
      break;
    }
    length.push((left % 128) | 0x80);
  }
  return [field * 8 + 2, ...length, ...bytes];
};

function writeTables(database: Database, types: Record<number, MadeType>): void {
  database.run(`create table notetypes (id integer primary key, name text not null,
      mtime_secs integer not null, usn integer not null, config blob not null);
    create table fields (ntid integer not null, ord integer not null, name text not null,
      config blob not null, primary key (ntid, ord)) without rowid;
    create table templates (ntid integer not null, ord integer not null, name text not null,
      mtime_secs integer not null, usn integer not null, config blob not null,
      primary key (ntid, ord)) without rowid;
    create table decks (id integer primary key, name text not null, mtime_secs integer not null,
      usn integer not null, common blob not null, kind blob not null);`);
  database.run('insert into decks values (7,?,0,0,?,?)', [
    'Chips\u001fRules',
    new Uint8Array(),
    new Uint8Array(),
  ]);
  for (const [id, { name, cloze, fields, templates }] of Object.entries(types)) {
    const config = Uint8Array.from(cloze ? [8, 1] : []);
    database.run('insert into notetypes values (?,?,0,0,?)', [Number(id), name, config]);
    fields.forEach((field, ord) =>
      database.run('insert into fields values (?,?,?,?)', [
        Number(id),
        ord,
        field,
        new Uint8Array(),
      ]),
    );
    templates.forEach(([question, answer], ord) =>
      database.run('insert into templates values (?,?,?,0,0,?)', [
        Number(id),
        ord,
        `Card ${ord + 1}`,
        Uint8Array.from([...lengthThen(1, strToU8(question)), ...lengthThen(2, strToU8(answer))]),
      ]),
    );
  }
}

/** A Zstandard frame of blocks as they are (RFC 8878 §3.1.1): valid, only not smaller. */
export function zstdStored(bytes: Uint8Array): Uint8Array {
  const parts = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50];
  const blocks: number[][] = [];
  const most = 128 * 1024;
  for (let at = 0; at === 0 || at < bytes.length; at += most) {
    const part = bytes.subarray(at, at + most);
    const head = (part.length << 3) | (at + most >= bytes.length ? 1 : 0);
    blocks.push([head & 255, (head >> 8) & 255, head >> 16, ...part]);
  }
  return Uint8Array.from([...parts, ...blocks.flat()]);
}

/** A frame that says "the same byte 128 KB long" so many times: four bytes each. */
export function zstdBomb(times: number): Uint8Array {
  const head = ((128 * 1024) << 3) | 2;
  const block = [head & 255, (head >> 8) & 255, head >> 16, 0];
  return Uint8Array.from([
    ...[0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50],
    ...Array.from({ length: times }, () => block).flat(),
    ...[1, 0, 0],
  ]);
}

export type Layout = 'legacy1' | 'legacy2' | 'latest';

/** A package of one of the three layouts, with the decoy that newer Ankis put in. */
export function madePackage(
  collection: Uint8Array,
  layout: Layout,
  media: Record<string, Uint8Array> = {},
  decoy?: Uint8Array,
): Uint8Array {
  const names = Object.keys(media);
  if (layout !== 'latest')
    return writeZip({
      [layout === 'legacy1' ? 'collection.anki2' : 'collection.anki21']: collection,
      ...(layout === 'legacy2' && decoy ? { 'collection.anki2': decoy } : {}),
      media: strToU8(JSON.stringify(Object.fromEntries(names.map((name, at) => [at, name])))),
      ...Object.fromEntries(names.map((name, at) => [String(at), media[name]!])),
    });
  const list = names.flatMap((name) =>
    lengthThen(1, Uint8Array.from(lengthThen(1, strToU8(name)))),
  );
  return writeZip({
    meta: Uint8Array.from([8, 3]),
    'collection.anki21b': zstdStored(collection),
    ...(decoy ? { 'collection.anki2': decoy } : {}),
    media: zstdStored(Uint8Array.from(list)),
    ...Object.fromEntries(names.map((name, at) => [String(at), zstdStored(media[name]!)])),
  });
}
