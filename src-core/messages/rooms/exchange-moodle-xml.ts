import { defineMessages } from '../define';

/** What Moodle XML alone has to say. */
export const exchangeMoodleXmlMessages = defineMessages({
  'exchange.changed.moodle-tolerance-left-out': {
    en: 'A gap for a number accepted a range; here the number has to be typed as it is.',
    ja: '数の空欄に許容範囲がありましたが、ここでは書かれたとおりの数だけを正解とします。',
  },
  'exchange.remedy.moodle-tolerance-left-out': {
    en: 'Ask for the number in a question of its own, or list further spellings.',
    ja: '数値問題として分けるか、認める書き方を並べてください。',
  },
  'exchange.changed.moodle-units-left-out': {
    en: 'Further units were left out: {units}.',
    ja: 'ほかの単位を省きました：{units}。',
  },
  'exchange.remedy.moodle-units-left-out': {
    en: 'The number is asked for in the first unit; check that the stem says so.',
    ja: '最初の単位で尋ねます。問題文に合っているか確かめてください。',
  },
  'exchange.changed.moodle-hints-left-out': {
    en: 'Hints for further tries were left out: here a question is answered once.',
    ja: '再挑戦のためのヒントを省きました。ここでは1問に1回答えます。',
  },
  'exchange.remedy.moodle-hints-left-out': {
    en: 'Put what helps into the reasons of the options or the explanation.',
    ja: '必要な内容は、選択肢の理由か解説に書いてください。',
  },
  'exchange.changed.moodle-combined-feedback-left-out': {
    en: 'Feedback for right, partly right and wrong answers as a whole was left out.',
    ja: '正解・部分正解・不正解の全体に対するフィードバックを省きました。',
  },
  'exchange.remedy.moodle-combined-feedback-left-out': {
    en: 'Put what matters into the explanation.',
    ja: '必要な内容は、解説に書いてください。',
  },
  'exchange.changed.moodle-marks-left-out': {
    en: 'It was worth {marks} marks; here every question counts the same.',
    ja: '配点は{marks}点でしたが、ここではどの問題も同じ重みです。',
  },
  'exchange.remedy.moodle-marks-left-out': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.changed.moodle-range-rounded': {
    en: 'The accepted range was rounded a little: Moodle knows a number and a tolerance.',
    ja: '正解の範囲をわずかに丸めました。Moodleでは数値と許容差で表します。',
  },
  'exchange.remedy.moodle-range-rounded': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.changed.moodle-braces-spaced': {
    en: 'Words that would be taken for a gap were written with a space after the brace.',
    ja: '空欄とみなされる文字列は、波かっこの後に空白を入れました。',
  },
  'exchange.remedy.moodle-braces-spaced': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
});
