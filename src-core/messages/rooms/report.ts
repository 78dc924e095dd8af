import { defineMessages } from '../define';

/** One learner's progress on paper. */
export const reportMessages = defineMessages({
  'report.title': { en: 'Report for {name}', ja: '{name}さんの学習レポート' },
  'report.open': { en: 'Report to print', ja: '印刷用レポート' },
  'report.span': {
    en: 'Answers from {from} to {to}. Made on {made}.',
    ja: '対象期間：{from}～{to}（作成日：{made}）',
  },
  'report.print': { en: 'Print', ja: '印刷' },
  'report.misses': { en: 'Not known yet', ja: 'まだ身についていない問題' },
  'report.noMisses': {
    en: 'Every question was right the last time.',
    ja: 'どの問題も直近の回答は正解です。',
  },
  'report.missed': {
    en: 'Missed {missed} of {asked} times, last on {date}',
    ja: '{asked}回中{missed}回不正解（最終：{date}）',
  },
  'report.further': { en: 'and {count} more questions', ja: 'ほか{count}問' },
  'report.further.one': { en: 'and {count} more question', ja: 'ほか{count}問' },
});
