import type { ExchangeFormat, ExchangePack, ExchangeTools, WriteOutcome } from '../exchange';
import { pace } from '../pacing';
import { openReport } from '../report';
import { encodeText } from '../text/decode';
import { textToDetect } from '../text/read-text-file';
import { factsById, languageToWrite, noteWhatPackLoses } from '../written-words';
import { splitBlocks } from './blocks';
import { takeApart } from './question-text';
import { readGift } from './read';
import { writeGiftQuestion } from './write-question';

async function writeGift(pack: ExchangePack, tools: ExchangeTools): Promise<WriteOutcome> {
  const report = openReport('gift', '');
  const language = languageToWrite(pack, tools);
  const facts = factsById(pack);
  const written: string[] = [];
  for (const [index, question] of pack.questions.entries()) {
    pace(tools, index, pack.questions.length);
    const text = writeGiftQuestion(question, facts, language, report);
    if (text !== null) written.push(text);
  }
  noteWhatPackLoses(report, pack, language);
  const title = pack.title[language].replace(/\s+/g, ' ').trim().replaceAll('/', '//');
  const head = `$CATEGORY: $course$/top/${title}`;
  return {
    bytes: encodeText(`${[head, ...written].join('\n\n')}\n`),
    report: report.close(written.length),
  };
}

/** Moodle's plain-text format (docs.moodle.org/en/GIFT_format). */
export const gift: ExchangeFormat = {
  name: 'gift',
  extensions: ['gift', 'txt'],
  mediaType: 'text/plain',
  detect(file) {
    const text = textToDetect(file);
    if (text === null || /^\s*[<{[]/.test(text)) return false;
    const apart = splitBlocks(text)
      .slice(0, 40)
      .map(({ text: block }) => takeApart(block));
    return apart.some((one) => one.ok && one.question.answers !== null);
  },
  read: readGift,
  write: writeGift,
};
