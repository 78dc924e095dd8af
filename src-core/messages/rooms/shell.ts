import { defineMessages } from '../define';

/** The frame around every page. */
export const shellMessages = defineMessages({
  'app.name': { en: 'Chokepoint', ja: 'Chokepoint' },
  'app.tagline': {
    en: 'Chip export controls and the markets, question by question',
    ja: '半導体輸出規制と市場の反応を、一問ずつ',
  },
  'shell.skip': { en: 'Skip to content', ja: '本文へ移動' },
  'shell.navigation': { en: 'Main', ja: 'メイン' },
  'shell.find': { en: 'Go to…', ja: '移動…' },
  'shell.home': { en: 'Today', ja: '今日' },
  'shell.course': { en: 'Course', ja: 'コース' },
  'shell.quiz': { en: 'Quiz', ja: 'クイズ' },
  'shell.progress': { en: 'Progress', ja: '進み具合' },
  'shell.predict': { en: 'Predict', ja: '予想' },
  'shell.lab': { en: 'Licence lab', ja: '許可ラボ' },
  'shell.glossary': { en: 'Glossary', ja: '用語集' },
  'shell.author': { en: 'Write packs', ja: 'パックを書く' },
  'shell.sources': { en: 'Sources', ja: '出典' },
  'shell.drill': { en: 'Classroom', ja: '授業' },
  'shell.market': { en: 'Market lab', ja: '市場ラボ' },
  'shell.search': { en: 'Search', ja: '検索' },
  'shell.timeline': { en: 'Timeline', ja: '年表' },
  'shell.import': { en: 'Own packs', ja: '自分のパック' },
  'shell.settings': { en: 'Settings', ja: '設定' },
  'shell.more': { en: 'More', ja: 'その他' },
  'notFound.title': { en: 'There is no such page', ja: 'ページが見つかりません' },
  'notFound.lead': { en: 'This address leads nowhere', ja: 'このアドレスには何もありません' },
  'notFound.text': {
    en: 'Nothing is kept under “{address}”.',
    ja: '「{address}」というページはありません。',
  },
  'shell.loading': { en: 'Loading…', ja: '読み込んでいます…' },
  'shell.reading': {
    en: 'Computing the schedule from the answers…',
    ja: '回答から復習の予定を計算しています…',
  },
  'shell.opening': { en: 'Opening the page…', ja: 'ページを開いています…' },
  'shell.pageMissing': { en: 'This page did not open', ja: 'ページを開けませんでした' },
  'shell.pageMissingLead': {
    en: 'A part of the app could not be read',
    ja: 'アプリの一部を読み込めませんでした',
  },
  'shell.pageMissingText': {
    en: 'Your records are safe. Check that the app is still running, then reload.',
    ja: '学習記録は無事です。アプリが動いていることを確かめて、再読み込みしてください。',
  },
  'shell.reload': { en: 'Reload', ja: '再読み込み' },
  'shell.learner': { en: 'Learner: {name}', ja: '学習者：{name}' },
  'shell.notAdvice': {
    en: 'For study. Not legal or investment advice.',
    ja: '学習用です。法律・投資の助言ではありません。',
  },
  'drop.unknown': {
    en: 'Nothing here takes “{name}”. A saved copy (.zip, .jsonl) or prices (.csv, .tsv, .txt) can be dropped anywhere.',
    ja: '「{name}」は取り込めません。保存したコピー（.zip、.jsonl）と株価（.csv、.tsv、.txt）は、どこにでもドロップできます。',
  },
});
