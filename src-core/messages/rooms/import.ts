import { defineMessages } from '../define';

/** The page of packs of one's own: bringing files, what is in them, and what became of them. */
export const importMessages = defineMessages({
  'import.title': { en: 'Packs of your own', ja: '自分のパック' },
  'import.intro': {
    en: 'Bring questions from Moodle, Anki, a spreadsheet or another Chokepoint. You see what is in a file, and what of it does not fit, before anything is added.',
    ja: 'Moodle、Anki、表計算、ほかのChokepointの問題を取り込めます。追加する前に、ファイルの中身と取り込めない部分を確認できます。',
  },
  'import.choose': { en: 'Choose files…', ja: 'ファイルを選ぶ…' },
  'import.orDrop': { en: 'or drop them on any page', ja: 'どのページにドロップしても取り込めます' },
  'import.asCopy': { en: 'Import it as a copy of records', ja: '学習記録のコピーとして取り込む' },
  'import.asPrices': { en: 'Read it as a price table', ja: '価格表として読み取る' },
  'import.reading': { en: 'Reading the file…', ja: 'ファイルを読んでいます…' },
  'import.unknown': {
    en: 'This is no file of questions that is known here',
    ja: '対応していない形式のファイルです',
  },
  'import.unknownRemedy': {
    en: 'Known are GIFT, Moodle XML, QTI, Aiken, CSV, Anki, H5P and our own packs. A copy of your records is imported in the settings, a price table in the market lab.',
    ja: '対応する形式は、GIFT、Moodle XML、QTI、Aiken、CSV、Anki、H5P、Chokepointのパックです。学習記録のコピーは設定から、価格表は市場ラボから取り込んでください。',
  },
  'import.summary': {
    en: '{kept} questions come through. Notes on changes: {changed}. Refused: {refused}.',
    ja: '取り込める問題：{kept}問。変更の注記：{changed}件。取り込めないもの：{refused}件。',
  },
  'import.reportTitle': {
    en: 'What did not come through as it was',
    ja: 'そのまま取り込めなかったもの',
  },
  'import.show': { en: 'Show', ja: '表示' },
  'import.all': { en: 'All', ja: 'すべて' },
  'import.refused': { en: 'Refused', ja: '取り込み不可' },
  'import.changed': { en: 'Changed', ja: '変更あり' },
  'import.find': { en: 'Find in the report', ja: 'レポート内を検索' },
  'import.lines': { en: '{count} lines', ja: '{count}件' },
  'import.lines.one': { en: '{count} line', ja: '{count}件' },
  'import.place': { en: '{file}, line {line}', ja: '{file} {line}行目' },
  'import.more': { en: 'Show more ({count} left)', ja: 'さらに表示（残り{count}件）' },
  'import.column.outcome': { en: 'Outcome', ja: '結果' },
  'import.column.file': { en: 'File', ja: 'ファイル' },
  'import.column.line': { en: 'Line', ja: '行' },
  'import.column.item': { en: 'Item', ja: '項目' },
  'import.column.reason': { en: 'Reason', ja: '理由' },
  'import.column.remedy': { en: 'What to do', ja: '対処' },
  'import.tryTitle': {
    en: 'See the questions as a learner does',
    ja: '学習者と同じ画面で問題を見る',
  },
  'import.previous': { en: 'Previous', ja: '前へ' },
  'import.next': { en: 'Next', ja: '次へ' },
  'import.ofQuestions': { en: 'Question {number} of {count}', ja: '{count}問中{number}問目' },
  'import.askAgain': { en: 'Ask again', ja: 'もう一度解く' },
  'import.effect': { en: 'What adding it does', ja: '追加するとどうなるか' },
  'import.asNew': {
    en: 'It becomes a new pack with {count} questions.',
    ja: '{count}問の新しいパックになります。',
  },
  'import.asNew.one': {
    en: 'It becomes a new pack with {count} question.',
    ja: '{count}問の新しいパックになります。',
  },
  'import.asUpdate': {
    en: 'It updates a pack that is here: {fresh} new questions, {changed} changed, {same} the same, {gone} no longer in it.',
    ja: '既存のパックを更新します：新規{fresh}問、変更{changed}問、同じもの{same}問、なくなるもの{gone}問。',
  },
  'import.progressStays': {
    en: 'What was learned stays with each question. Questions that left come up no more; their answers stay in your records.',
    ja: '学習の進み具合は問題ごとに引き継がれます。なくなった問題は出題されませんが、回答の記録は残ります。',
  },
  'import.allHere': {
    en: 'All of this is here already. Nothing would change.',
    ja: 'このファイルの内容はすべて取り込み済みです。追加しても何も変わりません。',
  },
  'import.shared': {
    en: '{count} of its questions are in another pack too. Each is learned once, as it stands there.',
    ja: '{count}問はほかのパックにもあります。そのパックの内容で、1問として学習します。',
  },
  'import.shared.one': {
    en: '{count} of its questions is in another pack too. It is learned once, as it stands there.',
    ja: '{count}問はほかのパックにもあります。そのパックの内容で、1問として学習します。',
  },
  'import.history': {
    en: 'Also take in {count} past answers, from {from} to {to}, as those of {name}',
    ja: '過去の回答{count}件（{from}〜{to}）も{name}さんの記録として取り込む',
  },
  'import.historyText': {
    en: 'They count in the statistics and move no schedule here.',
    ja: '統計に数えますが、復習の予定は変わりません。',
  },
  'import.historyHere': {
    en: 'Past answers that are here already: {count}.',
    ja: '取り込み済みの過去の回答：{count}件。',
  },
  'import.add': { en: 'Add', ja: '追加する' },
  'import.update': { en: 'Update', ja: '更新する' },
  'import.added': {
    en: 'Added: “{title}”, {count} questions.',
    ja: '「{title}」（{count}問）を追加しました。',
  },
  'import.added.one': {
    en: 'Added: “{title}”, {count} question.',
    ja: '「{title}」（{count}問）を追加しました。',
  },
  'import.nothingKept': {
    en: 'Nothing in this file can be added.',
    ja: 'このファイルには追加できるものがありません。',
  },
  'import.unsigned': {
    en: 'Not signed: nothing shows who made it.',
    ja: '署名なし：作成者を確かめられません。',
  },
  'import.signedTrusted': {
    en: 'Signed by {signer}, whose key you trust ({key}).',
    ja: '{signer}の署名があります。信頼済みの鍵です（{key}）。',
  },
  'import.signedUnknown': {
    en: 'Signed by someone called {signer}, with a key you have not trusted yet ({key}).',
    ja: '「{signer}」を名乗る署名があります。鍵はまだ信頼されていません（{key}）。',
  },
  'import.trust': { en: 'Trust this key', ja: 'この鍵を信頼する' },
  'import.trustedTitle': { en: 'Keys you trust', ja: '信頼する鍵' },
  'import.noTrusted': { en: 'None yet.', ja: 'まだありません。' },
  'import.distrust': { en: 'Trust {signer} no longer', ja: '{signer}の信頼を取り消す' },
  'import.lastChange': { en: 'Last change', ja: '直近の変更' },
  'import.installed': { en: 'Added: “{title}”.', ja: '「{title}」を追加しました。' },
  'import.updated': { en: 'Updated: “{title}”.', ja: '「{title}」を更新しました。' },
  'import.removed': {
    en: 'Removed: “{title}”. Its answers stay in your records.',
    ja: '「{title}」を取り除きました。回答の記録は残っています。',
  },
  'import.withAnswers': { en: 'With {count} past answers.', ja: '過去の回答{count}件を含みます。' },
  'import.withAnswers.one': {
    en: 'With {count} past answer.',
    ja: '過去の回答{count}件を含みます。',
  },
  'import.takeBack': { en: 'Take it back', ja: '取り消す' },
  'import.takenBack': {
    en: 'Taken back. Everything is as it was before.',
    ja: '取り消して、前の状態に戻しました。',
  },
  'import.noLonger': {
    en: 'Another window has changed packs since; nothing was taken back.',
    ja: 'ほかのウィンドウでパックが変更されたため、取り消しませんでした。',
  },
  'import.yours': { en: 'Your packs', ja: 'パック一覧' },
  'import.none': {
    en: 'None yet. Bring a file above.',
    ja: 'まだありません。上でファイルを選んでください。',
  },
  'import.version': { en: 'version {version}', ja: 'バージョン{version}' },
  'import.madeHere': { en: 'made here', ja: 'このアプリで作成' },
  'import.fromFile': { en: 'from {file}', ja: '{file}から' },
  'import.remove': { en: 'Remove…', ja: '取り除く…' },
  'import.removeText': {
    en: 'Its questions come up no more. What was answered stays in your records, and you can take the removal back.',
    ja: 'このパックの問題は出題されなくなります。回答の記録は残り、取り除いたあとで元に戻すこともできます。',
  },
  'import.removeNow': { en: 'Remove this pack', ja: 'このパックを取り除く' },
  'import.format.gift': { en: 'GIFT', ja: 'GIFT' },
  'import.format.moodle-xml': { en: 'Moodle XML', ja: 'Moodle XML' },
  'import.format.qti21': { en: 'QTI 2', ja: 'QTI 2' },
  'import.format.qti3': { en: 'QTI 3', ja: 'QTI 3' },
  'import.format.aiken': { en: 'Aiken', ja: 'Aiken' },
  'import.format.csv': { en: 'CSV', ja: 'CSV' },
  'import.format.apkg': { en: 'Anki', ja: 'Anki' },
  'import.format.h5p': { en: 'H5P', ja: 'H5P' },
  'import.format.pack': { en: 'Chokepoint pack', ja: 'Chokepointのパック' },
});
