import { defineMessages } from '../define';

/** Taking packs along: as a file of another format, or on paper. */
export const exportMessages = defineMessages({
  'export.open': { en: 'Save as a file…', ja: 'ファイルに保存…' },
  'export.other': { en: 'Packs of the course', ja: 'コースのパック' },
  'export.format': { en: 'Format', ja: '形式' },
  'export.language': { en: 'Language', ja: '言語' },
  'export.language.en': { en: 'English', ja: '英語' },
  'export.language.ja': { en: 'Japanese', ja: '日本語' },
  'export.language.both': { en: 'Both', ja: '両方' },
  'export.look': { en: 'See what the file can hold', ja: 'ファイルに残せる内容を確認' },
  'export.save': { en: 'Save the file', ja: 'ファイルを保存' },
  'export.saved': { en: 'Saved: {place}', ja: '保存しました：{place}' },
  'export.summary': {
    en: '{count} questions are in the file. Notes on changes: {changed}. Left out: {refused}.',
    ja: 'ファイルに入る問題：{count}問。変更の注記：{changed}件。入らないもの：{refused}件。',
  },
  'export.summary.one': {
    en: '{count} question is in the file. Notes on changes: {changed}. Left out: {refused}.',
    ja: 'ファイルに入る問題：{count}問。変更の注記：{changed}件。入らないもの：{refused}件。',
  },
  'print.title': { en: 'Print', ja: '印刷' },
  'print.open': { en: 'Print…', ja: '印刷…' },
  'print.form': { en: 'On paper as', ja: '印刷する形' },
  'print.sheet': { en: 'Question sheet with key', ja: '問題用紙と解答' },
  'print.cards': { en: 'Flash cards', ja: '暗記カード' },
  'print.paper': { en: 'Paper', ja: '用紙' },
  'print.A4': { en: 'A4', ja: 'A4' },
  'print.Letter': { en: 'Letter', ja: 'レター' },
  'print.print': { en: 'Print {count} questions', ja: '{count}問を印刷' },
  'print.print.one': { en: 'Print {count} question', ja: '{count}問を印刷' },
  'print.sheetHint': {
    en: 'The key with explanations stands on pages of its own.',
    ja: '解答と解説は別のページになります。',
  },
  'print.cardsHint': {
    en: 'Print on both sides, turned over the long edge: each back then lies behind its front.',
    ja: '長辺とじの両面印刷にすると、各カードの裏に答えが重なります。',
  },
  'print.pdf': { en: 'Save as PDF…', ja: 'PDFで保存…' },
  'print.pdfSaved': { en: 'PDF saved: {place}', ja: 'PDFを保存しました：{place}' },
  'print.pdfInBrowser': {
    en: 'To get a PDF, press Print and choose “Save as PDF” as the printer.',
    ja: 'PDFにするには、「印刷」を押し、印刷先に「PDFに保存」を選んでください。',
  },
  'print.key': { en: 'Key', ja: '解答と解説' },
  'print.nameLine': { en: 'Name', ja: '氏名' },
  'print.dateLine': { en: 'Date', ja: '日付' },
  'print.noPack': { en: 'This pack is not here', ja: 'このパックはありません' },
  'print.noPackText': {
    en: 'It may have been removed. Choose one from your packs.',
    ja: '取り除かれた可能性があります。パック一覧から選んでください。',
  },
});
