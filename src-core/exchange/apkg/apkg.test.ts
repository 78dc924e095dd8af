import { strToU8 } from 'fflate';
import fc from 'fast-check';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradeResponse } from '@core/questions/registry';
import { writeZip } from '@core/zip/write-zip';
import { Cancelled, type ExchangePack, type ReadOutcome } from '../exchange';
import { testTools } from '../fuzz.fixture';
import { arbitraryPack } from '../pack.arbitrary';
import { apkgFormat } from './apkg';
import {
  basic,
  clozeType,
  madeCollection,
  madePackage,
  reversed,
  zstdBomb,
  zstdStored,
  type MadeNote,
  type MadeType,
} from './collection.fixture';

let sqlite: SqlJsStatic;
beforeAll(async () => {
  sqlite = await initSqlJs();
});
const tools = testTools({ sqlite: () => Promise.resolve(sqlite) });
const read = (bytes: Uint8Array): Promise<ReadOutcome> =>
  apkgFormat.read({ name: 'deck.apkg', bytes }, tools);
const write = async (pack: ExchangePack) => apkgFormat.write!(pack, tools);
const codes = (notes: readonly { code: string }[]) => notes.map(({ code }) => code);
const types: Record<number, MadeType> = { 1: basic, 2: reversed, 3: clozeType };
const collection = (notes: MadeNote[], more: Record<number, MadeType> = {}, schema: 11 | 18 = 11) =>
  madeCollection(sqlite, notes, { ...types, ...more }, schema);
const readNotes = (notes: MadeNote[], more?: Record<number, MadeType>) =>
  read(madePackage(collection(notes, more), 'legacy2'));
const note = (notetype: number, ...fields: string[]): MadeNote => ({
  guid: `g${fields.join('/')}`,
  notetype,
  fields,
});
const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0]);

describe('our own questions through Anki and back', () => {
  it('say what a deck has no place for', async () => {
    const [pack] = fc.sample(arbitraryPack(), { numRuns: 1, seed: 3 });
    const { report } = await write({ ...pack!, questions: [pack!.questions[0]!] });
    expect(codes(report.changed)).toEqual(
      expect.arrayContaining(['lessons-left-out', 'glossary-left-out']),
    );
  });

  it('give the same guids and ids each time, so that importing again updates', async () => {
    const [pack] = fc.sample(arbitraryPack(), { numRuns: 1, seed: 4 });
    const ids = async (now: number) => {
      const { bytes } = await apkgFormat.write!(pack!, { ...tools, now });
      const { openPackage } = await import('./open-package');
      const database = new sqlite.Database(openPackage(bytes).collection);
      const rows = database.exec(
        'select n.guid, n.id, c.id, n.mid, c.did from notes n join cards c on c.nid = n.id',
      );
      database.close();
      return rows[0]!.values;
    };
    expect(await ids(1_790_000_000_000)).toEqual(await ids(tools.now));
  });

  it('take over a question that was edited in Anki, and say so', async () => {
    const [pack] = fc.sample(arbitraryPack({ most: 1 }), { numRuns: 1, seed: 5 });
    const { bytes } = await write(pack!);
    const { openPackage } = await import('./open-package');
    const database = new sqlite.Database(openPackage(bytes).collection);
    const flds = String(database.exec('select flds from notes')[0]!.values[0]![0]).split('\u001f');
    database.run('update notes set flds = ?', [['Edited?', ...flds.slice(1)].join('\u001f')]);
    const outcome = await read(madePackage(database.export(), 'legacy2'));
    expect(outcome.pack.questions[0]!.stem.en).toBe('Edited?');
    expect(codes(outcome.report.changed)).toContain('anki-edited');
  });
});

describe('decks of others', () => {
  const notes: MadeNote[] = [
    { ...note(1, 'Capital of Japan?', 'Tokyo'), reviews: [{ at: 1000, ease: 3 }] },
    note(1, 'TPP <b>limit</b>', '4,800'),
  ];

  it.each(['legacy1', 'legacy2', 'latest'] as const)(
    'are read in the layout %s',
    async (layout) => {
      const decoy = collection([note(1, 'Please update', 'Anki')]);
      const bytes = madePackage(
        collection(notes, {}, layout === 'latest' ? 18 : 11),
        layout,
        {},
        layout === 'legacy1' ? undefined : decoy,
      );
      const { pack, report } = await read(bytes);
      expect(report.refused).toEqual([]);
      expect(pack.questions.map(({ stem }) => stem.en)).toEqual(['Capital of Japan?', 'TPP limit']);
      expect(pack.title.en).toBe('Chips');
      expect(pack.languages).toEqual(['en']);
      expect(pack.history).toEqual([
        { question: pack.questions[0]!.id, at: 1001, rating: 3, elapsedMs: 4000 },
      ]);
      expect(codes(report.changed)).toEqual(['formatting-left-out']);
    },
  );

  it('keep their ids when read again, so that learning goes on', async () => {
    const [one, other] = [await readNotes(notes), await readNotes([...notes].reverse())];
    expect(other.pack.questions.map(({ id }) => id).sort()).toEqual(
      one.pack.questions.map(({ id }) => id).sort(),
    );
    expect(await readNotes(notes)).toEqual(one);
  });

  it('have short answers typed and marked leniently', async () => {
    const { pack } = await readNotes([note(1, '首都は？', '東京（とうきょう）')]);
    const [question] = pack.questions;
    const score = (typed: string) =>
      gradeResponse(question!, { kind: 'cloze', blanks: { answer: typed } }).score;
    expect(['東京', 'とうきょう', '東京（とうきょう）', '東 京'].map(score)).toEqual([1, 1, 1, 1]);
    expect(score('京都')).toBe(0);
    expect(pack.languages).toEqual(['ja']);
  });

  it('have long answers picked out among those of the deck, and say so', async () => {
    const long = (mark: string) => `${mark} `.repeat(40).trim();
    const { pack, report } = await readNotes(
      ['a', 'b', 'c', 'd', 'e'].map((mark) => note(1, `What of ${mark}?`, long(mark))),
    );
    expect(pack.questions.map(({ kind }) => kind)).toEqual(Array(5).fill('single-choice'));
    expect(codes(report.changed)).toEqual(Array(5).fill('anki-answer-chosen'));
    const [first] = pack.questions;
    expect(first?.kind === 'single-choice' && first.options.length).toBe(4);
  });

  it('make a question of each card of a note', async () => {
    const { pack } = await readNotes([{ ...note(2, 'dog', '犬'), cards: [0, 1] }]);
    expect(pack.questions.map(({ stem }) => stem.en)).toEqual(['dog', '犬']);
    expect(new Set(pack.questions.map(({ id }) => id)).size).toBe(2);
  });

  it('keep gaps: those of the card are typed, the others filled in', async () => {
    const text = 'The {{c1::H800::chip}} lost {{c2::link {{c1::speed}}}} &lt; {{x}}';
    const { pack, report } = await readNotes([{ ...note(3, text, 'Extra'), cards: [0, 1] }]);
    expect(report.refused).toEqual([]);
    expect(pack.questions.map((question) => question.kind === 'cloze' && question.text.en)).toEqual(
      ['The {{a1}} (chip) lost link {{a2}} < { {x}}', 'The H800 lost {{a1}} < { {x}}'],
    );
    expect(pack.questions[1]).toMatchObject({
      explanation: { en: 'Extra' },
      blanks: [{ right: { en: 'link speed' }, by: 'typing' }],
    });
  });

  it('keep options where the notetype has fields for them', async () => {
    const options: MadeType = {
      name: 'AllInOne',
      fields: ['Question', 'Q_1', 'Q_2', 'Q_3', 'Answers', 'Extra 1'],
      templates: [['{{Question}}', '{{Answers}}']],
    };
    const { pack } = await readNotes(
      [
        note(9, 'Which?', 'A', 'B', 'C', '0 1 0', 'because'),
        note(9, 'Which two?', 'A', 'B', 'C', 'A C', ''),
      ],
      { 9: options },
    );
    expect(pack.questions).toMatchObject([
      {
        kind: 'single-choice',
        explanation: { en: 'because' },
        options: [{ right: false }, { right: true }, { right: false }],
      },
      { kind: 'multiple-choice', options: [{ right: true }, { right: false }, { right: true }] },
    ]);
  });

  it('take pictures along, and say which could not be', async () => {
    const notes = [
      note(1, 'See <img src="My Photo.PNG" alt="a die">', 'x'),
      note(1, 'Hear [sound:a.mp3] <img src="evil.svg"><img src="gone.png">', 'y'),
    ];
    const bytes = madePackage(collection(notes), 'legacy2', {
      'My Photo.PNG': png,
      'evil.svg': strToU8('<svg onload="evil()"/>'),
    });
    const { pack, report } = await read(bytes);
    expect(pack.media).toEqual([
      { name: expect.stringMatching(/^my-photo-[a-z0-9]+\.png$/), bytes: png },
    ]);
    expect(pack.questions[0]!.pictures).toMatchObject([{ alt: { en: 'a die' } }]);
    expect(codes(report.changed)).toEqual(['media-left-out']);
  });

  it('lose scripts, and say so', async () => {
    const { pack, report } = await readNotes([
      note(1, 'x<script>evil()</script><p onclick="y()">z</p>', 'a'),
    ]);
    expect(pack.questions[0]!.stem.en).not.toMatch(/evil|onclick/);
    expect(codes(report.changed)).toEqual(['scripts-removed']);
  });

  it('name decks and tags, which have no place here', async () => {
    const { report } = await readNotes([{ ...note(1, 'q', 'a'), tags: ' law chips ' }]);
    expect(report.changed).toMatchObject([
      { code: 'tags-left-out', values: { tags: 'law chips' } },
    ]);
  });

  it.each([
    ['no answer', note(1, 'x', ''), 'anki-no-answer'],
    ['a picture as answer', note(1, 'x', '<img src="a.png">'), 'anki-answer-picture'],
    [
      'a picture with parts hidden',
      note(3, '{{c1::image-occlusion:rect:1}}', ''),
      'anki-occlusion',
    ],
    ['a gap that is not there', note(3, 'no gap', ''), 'anki-no-gap'],
    ['a notetype that is not there', note(77, 'x', 'y'), 'anki-no-template'],
    ['no card', { ...note(1, 'x', 'y'), cards: [] }, 'anki-no-card'],
    ['a long answer alone', note(1, 'x', 'y '.repeat(200)), 'anki-answer-long'],
  ] as [string, MadeNote, string][])('are refused note by note: %s', async (_what, bad, code) => {
    const { pack, report } = await readNotes([bad, note(2, 'fine', 'yes')]);
    expect(report.refused).toMatchObject([{ code }]);
    expect(pack.questions.length).toBe(1);
    expect(report.kept).toBe(1);
  });

  it('count the answers of cards that did not come through', async () => {
    const { report } = await readNotes([{ ...note(1, 'x', ''), reviews: [{ at: 1, ease: 1 }] }]);
    expect(report.changed).toMatchObject([{ code: 'anki-reviews-left-out', values: { count: 1 } }]);
  });

  it('leave out dates set by hand, which are no answers', async () => {
    const { pack } = await readNotes([
      {
        ...note(1, 'x', 'y'),
        reviews: [
          { at: 10, ease: 3, type: 4 },
          { at: 20, ease: 0 },
        ],
      },
    ]);
    expect(pack.history).toEqual([]);
  });
});

describe('hostile packages', () => {
  const refusals = async (bytes: Uint8Array) => {
    const outcome = await read(bytes);
    expect(outcome.pack.questions).toEqual([]);
    return codes(outcome.report.refused);
  };
  const good = () => collection([note(1, 'x', 'y')]);
  const changed = (sql: string) =>
    madePackage(
      madeCollection(sqlite, [note(1, 'x', 'y')], types, 11, (database) => void database.run(sql)),
      'legacy2',
    );

  it.each([
    ['a newer package', () => writeZip({ meta: Uint8Array.from([8, 4]) }), 'anki-newer'],
    ['a package of version 0', () => writeZip({ meta: new Uint8Array() }), 'anki-newer'],
    ['a newer schema', () => changed('update col set ver = 19'), 'anki-newer'],
    ['no collection', () => writeZip({ media: strToU8('{}') }), 'anki-no-collection'],
    ['no SQLite', () => madePackage(strToU8('x'.repeat(2000)), 'legacy2'), 'anki-damaged'],
    [
      'a database cut short',
      () => madePackage(good().subarray(0, 5000), 'legacy2'),
      'anki-damaged',
    ],
    ['no such table', () => changed('drop table revlog'), 'anki-damaged'],
    [
      'a view that computes for ever',
      () =>
        changed(
          `drop table notes; create view notes as with recursive r(x) as
           (select 1 union all select x + 1 from r) select x as id from r`,
        ),
      'anki-damaged',
    ],
    ['models that are no JSON', () => changed(`update col set models = '{'`), 'anki-damaged'],
    [
      'media that are no JSON',
      () => writeZip({ 'collection.anki2': good(), media: strToU8('[') }),
      'json-syntax',
    ],
    [
      'a bomb of zstd',
      () => writeZip({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': zstdBomb(4000) }),
      'anki-too-big',
    ],
    [
      'damaged zstd',
      () =>
        writeZip({
          meta: Uint8Array.from([8, 3]),
          'collection.anki21b': zstdStored(good()).subarray(0, 100),
        }),
      'anki-zstd',
    ],
    [
      'no zstd at all',
      () =>
        writeZip({ meta: Uint8Array.from([8, 3]), 'collection.anki21b': strToU8('plain text') }),
      'anki-zstd',
    ],
    ['a name that climbs', () => writeZip({ '../collection.anki2': good() }), 'zip-path'],
    ['nothing in it', () => madePackage(collection([]), 'legacy2'), 'empty-file'],
  ] as [string, () => Uint8Array, string][])('are refused: %s', async (_what, bytes, code) => {
    expect(await refusals(bytes())).toEqual([code]);
  });

  it('end where the reading is cancelled', async () => {
    const bytes = madePackage(good(), 'legacy2');
    const reading = apkgFormat.read({ name: 'x.apkg', bytes }, { ...tools, cancelled: () => true });
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
  });
});
