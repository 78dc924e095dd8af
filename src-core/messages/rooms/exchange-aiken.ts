import { defineMessages } from '../define';

/** What Aiken alone has to say. */
export const exchangeAikenMessages = defineMessages({
  'exchange.changed.aiken-lines-joined': {
    en: 'Its lines were joined: in Aiken a question and an option are one line each.',
    ja: '改行をつなげました。Aikenでは問題文も選択肢も1行です。',
  },
  'exchange.remedy.aiken-lines-joined': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.changed.aiken-truth-as-choice': {
    en: 'True or false is written as a choice of two options.',
    ja: '正誤問題を、2つの選択肢から選ぶ問題として書きました。',
  },
  'exchange.remedy.aiken-truth-as-choice': {
    en: 'Choose GIFT to keep it as it is.',
    ja: '正誤問題のまま残すには、GIFTを選んでください。',
  },
  'exchange.refused.aiken-no-answer-line': {
    en: 'No line “ANSWER: A” follows the options.',
    ja: '選択肢の後に「ANSWER: A」の行がありません。',
  },
  'exchange.remedy.aiken-no-answer-line': {
    en: 'Add it, with the letter of the right option.',
    ja: '正解の選択肢の文字を付けて加えてください。',
  },
});
