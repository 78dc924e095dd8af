import { defineMessages } from '../define';

/** What tables alone have to say. */
export const exchangeCsvMessages = defineMessages({
  'exchange.changed.csv-column-left-out': {
    en: 'The column “{column}” was left out.',
    ja: '「{column}」の列を省きました。',
  },
  'exchange.remedy.csv-column-left-out': {
    en: 'Say what it holds before importing, if it matters.',
    ja: '必要な列なら、取り込む前に内容を選んでください。',
  },
  'exchange.refused.csv-no-question-column': {
    en: 'No column holds the question.',
    ja: '問題文の列がありません。',
  },
  'exchange.remedy.csv-no-question-column': {
    en: 'Name the columns in the first row: question, A, B, C, correct, explanation; or choose them before importing.',
    ja: '1行目に列名（question、A、B、C、correct、explanationなど）を書くか、取り込む前に列を選んでください。',
  },
  'exchange.refused.csv-open-quote': {
    en: 'A quotation mark is opened and never closed; the rows after it cannot be told apart.',
    ja: '引用符「"」が閉じていません。その後の行を区切れません。',
  },
  'exchange.remedy.csv-open-quote': {
    en: 'Close it; a quotation mark inside a cell is written twice.',
    ja: '閉じてください。セルの中の引用符は2つ続けて書きます。',
  },
});
