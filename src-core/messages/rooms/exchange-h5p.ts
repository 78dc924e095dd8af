import { defineMessages } from '../define';

/** What H5P alone has to say. */
export const exchangeH5pMessages = defineMessages({
  'exchange.refused.h5p-not-one': {
    en: 'The package has no h5p.json that says what is in it.',
    ja: '内容を示すh5p.jsonがありません。',
  },
  'exchange.remedy.h5p-not-one': {
    en: 'Download the content again with “Reuse” in the place it is shown.',
    ja: '公開元の「再利用」（Reuse）から、もう一度ダウンロードしてください。',
  },
  'exchange.refused.h5p-no-content': {
    en: 'The package holds libraries of H5P but no content.',
    ja: 'H5Pのライブラリーだけで、内容（content.json）が入っていません。',
  },
  'exchange.remedy.h5p-no-content': {
    en: 'Download the content itself with “Reuse” in the place it is shown.',
    ja: '公開元の「再利用」（Reuse）から、内容をダウンロードしてください。',
  },
  'exchange.refused.h5p-shape': {
    en: 'Its content is not built as H5P builds it ({field}).',
    ja: 'H5Pの内容として正しい形ではありません（{field}）。',
  },
  'exchange.remedy.h5p-shape': {
    en: 'Open it in the H5P editor, save it and download it again.',
    ja: 'H5Pのエディターで開いて保存し、ダウンロードし直してください。',
  },
  'exchange.refused.h5p-too-many-gaps': {
    en: 'It has {count} gaps; a question here has {limit} at most.',
    ja: '空欄が{count}個あります。ここでは1問に{limit}個までです。',
  },
  'exchange.remedy.h5p-too-many-gaps': {
    en: 'Split the text into several in the H5P editor.',
    ja: 'H5Pのエディターで、文をいくつかに分けてください。',
  },
  'exchange.changed.h5p-blocks-apart': {
    en: 'With {count} gaps it was too long for one question (at most {limit}): each line with gaps became one.',
    ja: '空欄が{count}個あり、1問の上限（{limit}個）を超えるため、空欄のある行ごとに1問としました。',
  },
  'exchange.remedy.h5p-blocks-apart': {
    en: 'Look whether each line can be understood by itself.',
    ja: '行ごとに意味が通るか確かめてください。',
  },
  'exchange.changed.h5p-dragging-as-choosing': {
    en: 'Words that were dragged into the text are chosen from a list at each gap.',
    ja: '文にドラッグしていた語句を、空欄ごとに一覧から選ぶようにしました。',
  },
  'exchange.remedy.h5p-dragging-as-choosing': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.changed.h5p-tip-left-out': {
    en: 'A tip was left out, since nothing is hinted at before the answer here: “{tip}”.',
    ja: 'ヒントを省きました。ここでは答える前にヒントを出しません：「{tip}」。',
  },
  'exchange.remedy.h5p-tip-left-out': {
    en: 'Put it into the question or the explanation if it is needed.',
    ja: '必要なら、問題文か解説に書いてください。',
  },
  'exchange.changed.h5p-not-chosen-left-out': {
    en: 'What was said of an option that was not chosen was left out: “{words}”.',
    ja: '選ばなかった選択肢へのフィードバックを省きました：「{words}」。',
  },
  'exchange.remedy.h5p-not-chosen-left-out': {
    en: 'Put what matters into the reason of the option or the explanation.',
    ja: '必要な内容は、選択肢の理由か解説に書いてください。',
  },
  'exchange.changed.h5p-overall-feedback-left-out': {
    en: 'Words said by score as a whole were left out.',
    ja: '得点に応じた全体のフィードバックを省きました。',
  },
  'exchange.remedy.h5p-overall-feedback-left-out': {
    en: 'Put what matters into the explanation.',
    ja: '必要な内容は、解説に書いてください。',
  },
  'exchange.changed.h5p-settings-left-out': {
    en: 'Settings that have no meaning here were left out: {settings}.',
    ja: 'ここでは使わない設定を省きました：{settings}。',
  },
  'exchange.remedy.h5p-settings-left-out': {
    en: 'Nothing to do, unless the question relied on one of them.',
    ja: '問題がその設定を前提にしていなければ、対応は不要です。',
  },
  'exchange.changed.h5p-origin-left-out': {
    en: 'Who made it and its licence are not kept with the questions: {origin}.',
    ja: '作成者とライセンスは問題と一緒には残りません：{origin}。',
  },
  'exchange.remedy.h5p-origin-left-out': {
    en: 'Keep to the licence, and name the author where you pass the questions on.',
    ja: 'ライセンスを守り、問題を人に渡すときは作成者を示してください。',
  },
});
