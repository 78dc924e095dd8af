import { defineMessages } from '../define';

/** Answers of a classroom drill, brought into the learner's own records. */
export const drillHomeMessages = defineMessages({
  'drillHome.title': { en: 'From a classroom drill', ja: '授業のドリルから' },
  'drillHome.text': {
    en: 'Take your answers of a drill into your own records: what you missed comes up in your review.',
    ja: '授業のドリルの回答を自分の記録に取り込みます。まちがえた問題は復習に出てきます。',
  },
  'drillHome.choose': { en: 'Bring in drill misses…', ja: 'ドリルの回答を取り込む…' },
  'drillHome.code': { en: 'Or paste the code here', ja: 'またはコードを貼り付け' },
  'drillHome.read': { en: 'Look at the code', ja: 'コードを確認' },
  'drillHome.code.place': { en: 'the pasted code', ja: '貼り付けたコード' },
  'drillHome.preview': { en: '{title}, {date}', ja: '{title}（{date}）' },
  'drillHome.summary': {
    en: '{fresh} new, {known} already here. Missed among the new: {missed}.',
    ja: '新規{fresh}件、保存済み{known}件。新規のうち、まちがえた問題は{missed}件です。',
  },
  'drillHome.conflicting': {
    en: 'Already here with another content: {count}. What is here stays.',
    ja: '内容の異なる記録がすでにあります：{count}件（この端末の内容を残します）',
  },
  'drillHome.absent': {
    en: 'Not in this app: {count} of the questions. Their answers are kept and count, but cannot be asked until the pack is here.',
    ja: 'このアプリにない問題：{count}件。回答は保存され集計に入りますが、パックを入れるまで出題されません。',
  },
  'drillHome.missed': { en: 'Missed: {count}', ja: 'まちがえた問題：{count}件' },
  'drillHome.toReview': {
    en: 'They come up in the review of {name}.',
    ja: '{name}さんの復習に出てきます。',
  },
  'drillHome.nothingNew': {
    en: 'All of this is here already. There is nothing to bring in.',
    ja: 'すべて保存済みです。取り込むものはありません。',
  },
  'drillHome.take': { en: 'Bring in {count} answers', ja: '{count}件の回答を取り込む' },
  'drillHome.taken': {
    en: 'Brought in: {count}. What was missed is in your review now.',
    ja: '{count}件を取り込みました。まちがえた問題は復習に入っています。',
  },
  'fault.take-home-unreadable.what': {
    en: 'This does not hold the answers of a drill, or only a part of them.',
    ja: 'ドリルの回答ではないか、一部しか含まれていません。',
  },
  'fault.take-home-unreadable.remedy': {
    en: 'Save the file, or copy the whole code, from the page of the drill again. Nothing was changed.',
    ja: 'ドリルのページでファイルをもう一度保存するか、コード全体をコピーし直してください。記録は変わっていません。',
  },
  'fault.take-home-newer.what': {
    en: 'These answers come from a newer Chokepoint.',
    ja: 'より新しいChokepointで作られた回答です。',
  },
  'fault.take-home-newer.remedy': {
    en: 'Update Chokepoint on this machine, then bring them in again. Nothing was changed.',
    ja: 'この端末のChokepointを更新してから、もう一度取り込んでください。記録は変わっていません。',
  },
});
