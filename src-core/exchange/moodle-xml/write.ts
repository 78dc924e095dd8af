import { unreachable } from '@core/fault';
import type { Language, Text } from '@core/language';
import type { Question } from '@core/questions/registry';
import { writeTags, type CarriedTags } from '../carried-tags';
import type { ExchangePack, ExchangeTools, Media, WriteOutcome } from '../exchange';
import { addLabelled, sayReason } from '../labels';
import { percentOf } from '../moodle/fractions';
import { rangeAround, readFileNumber, writeFileNumber } from '../moodle/numbers';
import { stemWithEnds } from '../moodle/ordering-draft';
import { literalAnswer, withoutGaps } from '../moodle/short-answer-draft';
import { pace } from '../pacing';
import { openReport, type OpenReport } from '../report';
import { encodeText } from '../text/decode';
import {
  explanationWithSources,
  factsById,
  languageToWrite,
  noteWhatPackLoses,
  placeOf,
} from '../written-words';
import { isCharacter } from '../xml/read-xml';
import { escapeCloze } from './cloze-text';

/** Writes a question bank that Moodle imports, in one language. */
export async function writeMoodleXml(
  pack: ExchangePack,
  tools: ExchangeTools,
): Promise<WriteOutcome> {
  const report = openReport('moodle-xml', '');
  const language = languageToWrite(pack, tools);
  const facts = factsById(pack);
  const media = new Map(pack.media.map((one) => [one.name, one]));
  const title = pack.title[language].replace(/\s+/g, ' ').replaceAll('/', '-');
  const parts = [
    `<question type="category"><category>${plain(`$course$/top/${title}`)}</category></question>`,
  ];
  for (const [index, question] of pack.questions.entries()) {
    pace(tools, index, pack.questions.length);
    if (question.lesson !== null) report.changed(placeOf(question), 'lesson-left-out');
    const further: string[] = [];
    const words: Words = { say: (text) => text[language], language, further, report };
    const body = bodyOf(question, words);
    const explanation = [explanationWithSources(question, facts, language, report), ...further]
      .filter((text) => text !== '')
      .join('\n');
    parts.push(
      [
        `<question type="${body.type}">`,
        `<name>${plain(question.stem[language].split('\n')[0]!.slice(0, 60))}</name>`,
        stemElement(question, body.stem, media, words),
        element('generalfeedback', explanation),
        `<idnumber>${xml(question.id)}</idnumber>`,
        ...body.lines,
        tagsElement(writeTags(question, body.tags)),
        '</question>',
      ].join('\n  '),
    );
  }
  noteWhatPackLoses(report, pack, language);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${parts.join('\n')}\n</quiz>\n`;
  return { bytes: encodeText(text), report: report.close(pack.questions.length) };
}

interface Words {
  say(text: Text): string;
  language: Language;
  /** Reasons that have no place of their own. */
  further: string[];
  report: OpenReport;
}

/** Characters with a meaning in XML, escaped; those XML cannot hold, left out. */
const xml = (text: string): string =>
  [...text]
    .filter((character) => isCharacter(character.codePointAt(0)!))
    .join('')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
const plain = (text: string): string => `<text>${xml(text)}</text>`;
const element = (name: string, text: string, attributes = ''): string =>
  `<${name}${attributes} format="plain_text">${plain(text)}</${name}>`;
const answer = (percent: string, text: string, feedback: string, further = ''): string =>
  `<answer fraction="${percent}" format="plain_text">${plain(text)}${further}${element('feedback', feedback)}</answer>`;

const tagsElement = (tags: readonly string[]): string =>
  tags.length === 0 ? '' : `<tags>${tags.map((tag) => `<tag>${plain(tag)}</tag>`).join('')}</tags>`;

function stemElement(
  question: Question,
  stem: string,
  media: ReadonlyMap<string, Media>,
  { say, language, report }: Words,
): string {
  const there = question.pictures.filter((picture) => media.has(picture.media));
  const missing = question.pictures.filter((picture) => !media.has(picture.media));
  if (missing.length > 0)
    report.changed(placeOf(question), 'pictures-left-out', { count: missing.length });
  const asked = missing.reduce(
    (text, { alt }) => addLabelled(text, 'picture', say(alt), language),
    stem,
  );
  if (there.length === 0) return element('questiontext', asked);
  const shown = there.map(
    (picture) =>
      `<img src="@@PLUGINFILE@@/${picture.media}" alt="${xml(say(picture.alt).replace(/\n/g, ' '))}">`,
  );
  const html = `<p>${xml(asked).replace(/\n/g, '<br>')}</p>${shown.join('')}`;
  const files = there.map(
    (picture) =>
      `<file name="${picture.media}" path="/" encoding="base64">${base64(media.get(picture.media)!.bytes)}</file>`,
  );
  return `<questiontext format="html">${plain(html)}${files.join('')}</questiontext>`;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

interface Body {
  type: string;
  stem: string;
  lines: string[];
  tags: CarriedTags;
}

function bodyOf(question: Question, words: Words): Body {
  const { say, language, further, report } = words;
  const reason = (part: { why: Text | null; belief?: Text | null }) => sayReason(part, language);
  const stem = say(question.stem);
  const intoExplanation = (name: string, why: string) => {
    if (why === '') return;
    report.changed(placeOf(question), 'reasons-into-explanation');
    further.push(`${name}: ${why}`);
  };
  switch (question.kind) {
    case 'single-choice':
      return {
        type: 'multichoice',
        stem,
        lines: [
          '<single>true</single>',
          `<shuffleanswers>${!question.keepOrder}</shuffleanswers>`,
          ...question.options.map((option) =>
            answer(option.right ? '100' : '0', say(option.text), reason(option)),
          ),
        ],
        tags: {},
      };
    case 'multiple-choice': {
      const share = percentOf(1 / question.options.filter(({ right }) => right).length);
      return {
        type: 'multichoice',
        stem,
        lines: [
          '<single>false</single>',
          '<shuffleanswers>true</shuffleanswers>',
          ...question.options.map((option) =>
            answer(option.right ? share : `-${share}`, say(option.text), reason(option)),
          ),
        ],
        tags: {},
      };
    }
    case 'true-false':
      return {
        type: 'truefalse',
        stem,
        lines: [true, false].map((value) =>
          value === question.answer
            ? answer('100', String(value), '')
            : answer('0', String(value), reason(question.wrong)),
        ),
        tags: {},
      };
    case 'numeric': {
      const why = question.accept.reason === null ? '' : say(question.accept.reason);
      const number = (value: number) => writeFileNumber(value, question.decimals);
      const give = (width: string) => `<tolerance>${width}</tolerance>`;
      const range = (low: number, high: number, percent: string, feedback: string) => {
        const { middle, width, exact } = aroundMiddle(low, high);
        if (!exact) report.changed(placeOf(question), 'moodle-range-rounded');
        return answer(percent, middle, feedback, give(width));
      };
      const { low, high } = question.accept;
      return {
        type: 'numerical',
        stem,
        lines: [
          answer('100', number(question.answer), why, give('0')),
          ...(low === high ? [] : [range(low, high, '100', why)]),
          ...question.slips.map((slip) => range(slip.low, slip.high, '0', reason(slip))),
          ...(question.unit === null
            ? []
            : [
                `<units><unit><multiplier>1</multiplier><unit_name>${xml(say(question.unit))}</unit_name></unit></units>`,
                '<unitgradingtype>0</unitgradingtype>',
                '<showunits>3</showunits>',
              ]),
        ],
        tags: { decimals: question.decimals },
      };
    }
    case 'cloze':
      return clozeBody(question, words);
    case 'ordering':
      for (const item of question.items)
        intoExplanation(say(item.text), item.why === null ? '' : say(item.why));
      return {
        type: 'ordering',
        stem: stemWithEnds(question, stem, language),
        lines: [
          '<layouttype>VERTICAL</layouttype>',
          '<selecttype>ALL</selecttype>',
          ...question.items.map(({ text }, index) => answer(String(index + 1), say(text), '')),
        ],
        tags: {},
      };
    case 'matching':
      for (const pair of question.pairs)
        intoExplanation(say(pair.left), pair.why === null ? '' : say(pair.why));
      for (const stray of question.strays) intoExplanation(say(stray.text), reason(stray));
      return {
        type: 'matching',
        stem,
        lines: [
          '<shuffleanswers>true</shuffleanswers>',
          ...question.pairs.map(({ left, right }) => pair(say(left), say(right))),
          ...question.strays.map(({ text }) => pair('', say(text))),
        ],
        tags: {},
      };
    default:
      return unreachable(question);
  }
}

const pair = (left: string, right: string): string =>
  `<subquestion format="plain_text">${plain(left)}<answer format="plain_text">${plain(right)}</answer></subquestion>`;

/** A range as its middle, give or take, which is all Moodle knows; `exact` where it comes back so. */
function aroundMiddle(
  low: number,
  high: number,
): { middle: string; width: string; exact: boolean } {
  const places = Math.max(
    ...[low, high].map((bound) => readFileNumber(String(bound))?.decimals ?? 0),
  );
  const digits = Math.min(places + 1, 20);
  const middle = writeFileNumber(Number(((low + high) / 2).toFixed(digits)), 0);
  const width = writeFileNumber(Number(((high - low) / 2).toFixed(digits)), 0);
  const decimals = Math.max(
    readFileNumber(middle)?.decimals ?? 0,
    readFileNumber(width)?.decimals ?? 0,
  );
  const back = rangeAround(Number(middle), Number(width), decimals);
  return { middle, width, exact: back.low === low && back.high === high };
}

function clozeBody(question: Extract<Question, { kind: 'cloze' }>, words: Words): Body {
  const { say, language, report } = words;
  const stem = say(question.stem);
  const [only] = question.blanks;
  const reason = (part: { why: Text | null; belief?: Text | null }) => sayReason(part, language);
  if (
    question.blanks.length === 1 &&
    only!.by === 'typing' &&
    say(question.text) === `{{${only!.name}}}`
  ) {
    const why = only!.why === null ? '' : say(only!.why);
    const right = [say(only!.right), ...only!.accept];
    return {
      type: 'shortanswer',
      stem,
      lines: [
        '<usecase>0</usecase>',
        ...right.map((text, index) => answer('100', literalAnswer(text), index === 0 ? why : '')),
        ...only!.wrong.map((choice) =>
          answer('0', literalAnswer(say(choice.text)), reason(choice)),
        ),
      ],
      tags: {},
    };
  }
  const spaced = (text: string) => {
    // What reads as a gap of ours is set apart on reading; it is said here, where the question is known.
    const apart = withoutGaps(text.replace(/\{(?=\d*:)/g, '{ '));
    if (apart !== text) report.changed(placeOf(question), 'moodle-braces-spaced');
    return apart;
  };
  const gap = (blank: (typeof question.blanks)[number]): string => {
    const said = (text: string, feedback: string) =>
      escapeCloze(text) + (feedback === '' ? '' : `#${escapeCloze(feedback)}`);
    const literal = (text: string) => (blank.by === 'typing' ? literalAnswer(text) : text);
    const accept = blank.by === 'typing' ? blank.accept : [];
    const answers = [
      `=${said(literal(say(blank.right)), blank.why === null ? '' : say(blank.why))}`,
      ...accept.map((text) => `=${said(literal(text), '')}`),
      ...blank.wrong.map((choice) => said(literal(say(choice.text)), reason(choice))),
    ];
    return `{1:${blank.by === 'typing' ? 'SHORTANSWER' : 'MULTICHOICE'}:${answers.join('~')}}`;
  };
  const sentence = say(question.text)
    .split(/(\{\{[a-z][a-z0-9]*\}\})/)
    .map((piece) => {
      const blank = question.blanks.find(({ name }) => piece === `{{${name}}}`);
      return blank ? gap(blank) : spaced(piece);
    })
    .join('');
  const asked = spaced(stem);
  return {
    type: 'cloze',
    stem: `${asked}\n\n${sentence}`,
    lines: [],
    tags: { kind: 'cloze', stemParagraphs: asked.split('\n\n').length },
  };
}
