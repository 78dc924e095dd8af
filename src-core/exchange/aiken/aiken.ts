import type { Language } from '@core/language';
import { sayTruth } from '@core/questions/true-false';
import type { Question } from '@core/questions/registry';
import { packOf, titleOf } from '../brought-pack';
import { openIntake } from '../draft';
import type {
  ExchangeFormat,
  ExchangePack,
  ExchangeTools,
  NamedBytes,
  ReadOutcome,
  WriteOutcome,
} from '../exchange';
import { sameText } from '../identity';
import { pace } from '../pacing';
import { readGuarded } from '../read-guarded';
import { openReport, wholeFile, type OpenReport } from '../report';
import { cleanText, encodeText } from '../text/decode';
import { readTextFile, textToDetect } from '../text/read-text-file';
import { languageToWrite, noteWhatPackLoses, placeOf } from '../written-words';
import { flawOfItem, parseAiken } from './parse';

function readAiken(file: NamedBytes, tools: ExchangeTools, report: OpenReport): ReadOutcome {
  const intake = openIntake('aiken', report);
  const text = readTextFile(file, report);
  const items = text === null ? [] : parseAiken(text);
  for (const [index, item] of items.entries()) {
    pace(tools, index, items.length);
    const at = { item: item.stem.slice(0, 60), line: item.line };
    const flaw = flawOfItem(item);
    if (flaw !== null) {
      report.refused(at, flaw);
      continue;
    }
    intake.take(at, null, {
      kind: 'single-choice',
      keepOrder: false,
      stem: sameText(cleanText(item.stem).trim()),
      explanation: null,
      options: item.options.map((option) => {
        const said = sameText(cleanText(option.text).trim());
        return option.letter === item.answer
          ? { text: said, right: true, why: null }
          : { text: said, right: false, why: null, belief: null };
      }),
    });
  }
  if (text !== null && items.length === 0) report.refused(wholeFile, 'empty-file');
  return {
    pack: packOf(intake.questions, titleOf(file, null), tools),
    report: report.close(intake.questions.length),
  };
}

async function writeAiken(pack: ExchangePack, tools: ExchangeTools): Promise<WriteOutcome> {
  const report = openReport('aiken', '');
  const language = languageToWrite(pack, tools);
  const written: string[] = [];
  for (const [index, question] of pack.questions.entries()) {
    pace(tools, index, pack.questions.length);
    const text = writeItem(question, language, report);
    if (text !== null) written.push(text);
  }
  noteWhatPackLoses(report, pack, language);
  return { bytes: encodeText(`${written.join('\n\n')}\n`), report: report.close(written.length) };
}

/** One question as Aiken, or null where it is of a kind Aiken does not have. */
function writeItem(question: Question, language: Language, report: OpenReport): string | null {
  const at = placeOf(question);
  const options = optionsOf(question, language);
  if (options === null) {
    report.refused(at, 'kind-not-held', { kind: question.kind });
    return null;
  }
  noteLosses(question, report);
  const texts = [question.stem[language], ...options.map(({ text }) => text)];
  if (texts.some((text) => text.includes('\n'))) report.changed(at, 'aiken-lines-joined');
  const [stem, ...said] = texts.map((text) => text.replace(/\s*\n\s*/g, ' ').trim());
  const letter = (index: number) => String.fromCharCode(65 + index);
  return [
    stem,
    ...said.map((text, index) => `${letter(index)}. ${text}`),
    `ANSWER: ${letter(options.findIndex(({ right }) => right))}`,
  ].join('\n');
}

function optionsOf(
  question: Question,
  language: Language,
): { text: string; right: boolean }[] | null {
  if (question.kind === 'single-choice')
    return question.options.map(({ text, right }) => ({ text: text[language], right }));
  if (question.kind !== 'true-false') return null;
  return [true, false].map((value) => ({
    text: sayTruth(value)[language],
    right: value === question.answer,
  }));
}

function noteLosses(question: Question, report: OpenReport): void {
  const at = placeOf(question);
  const reasons =
    question.kind === 'single-choice'
      ? question.options.some((option) => option.why ?? (option.right ? null : option.belief))
      : question.kind === 'true-false' && (question.wrong.why ?? question.wrong.belief) !== null;
  if (reasons || question.explanation !== null || question.facts.length > 0)
    report.changed(at, 'reasons-left-out');
  if (question.kind === 'true-false') report.changed(at, 'aiken-truth-as-choice');
  if (question.kind === 'single-choice' && question.keepOrder) report.changed(at, 'order-left-out');
  if (question.topic !== 'own' || question.level !== 1 || question.reviewBy !== null)
    report.changed(at, 'head-left-out');
  if (question.lesson !== null) report.changed(at, 'lesson-left-out');
  if (question.pictures.length > 0)
    report.changed(at, 'pictures-left-out', { count: question.pictures.length });
}

/** The plainest format there is: a question, options by letter, the right letter. */
export const aiken: ExchangeFormat = {
  name: 'aiken',
  extensions: ['txt', 'aiken'],
  mediaType: 'text/plain',
  detect(file) {
    const text = textToDetect(file);
    return text !== null && parseAiken(text).some((item) => flawOfItem(item) === null);
  },
  read: (file, tools) => readGuarded('aiken', file, (report) => readAiken(file, tools, report)),
  write: writeAiken,
};
