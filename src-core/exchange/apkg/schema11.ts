import { ownFields, ownNotetype } from './own-note';

/** Tables and indexes of schema 11, the one every Anki since 2012 opens. */
export const schema11 = `
create table col (id integer primary key, crt integer not null, mod integer not null,
  scm integer not null, ver integer not null, dty integer not null, usn integer not null,
  ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null,
  mod integer not null, usn integer not null, tags text not null, flds text not null,
  sfld integer not null, csum integer not null, flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null,
  ord integer not null, mod integer not null, usn integer not null, type integer not null,
  queue integer not null, due integer not null, ivl integer not null, factor integer not null,
  reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null,
  ease integer not null, ivl integer not null, lastIvl integer not null, factor integer not null,
  time integer not null, type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`;

/** Notetype and deck keep their ids, so that every export updates the same ones. */
export const notetypeId = 1_764_000_000_001;

const css = `.card { font-family: sans-serif; font-size: 20px; line-height: 1.5; max-width: 40em;
  margin: 0 auto; text-align: left; }
img { max-width: 100%; }
.source { font-size: 0.75em; }
`;
const front = `<div>{{Question}}</div>\n<div>{{Options}}</div>`;
const back = `{{FrontSide}}\n\n<hr id=answer>\n\n<div>{{Answer}}</div>\n<div>{{Explanation}}</div>\n<div class="source">{{Source}}</div>`;

export function notetypeJson(deck: number, seconds: number): object {
  return {
    [notetypeId]: {
      id: notetypeId,
      name: ownNotetype,
      type: 0,
      mod: seconds,
      usn: -1,
      sortf: 0,
      did: deck,
      tmpls: [
        {
          name: 'Card 1',
          ord: 0,
          qfmt: front,
          afmt: back,
          bqfmt: '',
          bafmt: '',
          did: null,
          bfont: '',
          bsize: 0,
        },
      ],
      flds: ownFields.map((name, ord) => ({
        name,
        ord,
        sticky: false,
        rtl: false,
        font: 'Arial',
        size: 20,
        media: [],
      })),
      css,
      latexPre: '',
      latexPost: '',
      latexsvg: false,
      req: [[0, 'any', [0, 1]]],
      tags: [],
      vers: [],
    },
  };
}

export function decksJson(deck: number, name: string, seconds: number): object {
  const deckOf = (id: number, called: string) => ({
    id,
    name: called,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  });
  return { 1: deckOf(1, 'Default'), [deck]: deckOf(deck, name) };
}

export const deckConfigJson = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: false,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: 20,
    },
    rev: {
      bury: false,
      ease4: 1.3,
      ivlFct: 1,
      maxIvl: 36500,
      perDay: 200,
      hardFactor: 1.2,
    },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
};

/** `schedVer` 2: due dates and learning steps are those of the scheduler of today. */
export const configJson = (deck: number, next: number): object => ({
  nextPos: next,
  estTimes: true,
  activeDecks: [deck],
  sortType: 'noteFld',
  timeLim: 0,
  sortBackwards: false,
  addToCur: true,
  curDeck: deck,
  newSpread: 0,
  dueCounts: true,
  curModel: String(notetypeId),
  collapseTime: 1200,
  schedVer: 2,
});
