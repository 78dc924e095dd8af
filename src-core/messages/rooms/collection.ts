import { defineMessages } from '../define';

/** Saving the collection, and importing one with a preview first. */
export const collectionMessages = defineMessages({
  'collection.save': { en: 'Save a copy of everything', ja: 'すべてのコピーを保存' },
  'collection.saveOne': { en: 'Save a copy of {name} only', ja: '{name}さんの分だけ保存' },
  'collection.saving': { en: 'Packing the copy…', ja: 'コピーを作成しています…' },
  'collection.savingShare': { en: '{percent} %', ja: '{percent}％' },
  'collection.saved': { en: 'Saved: {place}', ja: '保存しました：{place}' },
  'collection.choose': { en: 'Import a copy…', ja: 'コピーを取り込む…' },
  'collection.reading': { en: 'Reading the file…', ja: 'ファイルを読んでいます…' },
  'collection.title': { en: 'Before anything is written', ja: '取り込む前の確認' },
  'collection.source': { en: '{file}, saved {date}', ja: '{file}（保存日時：{date}）' },
  'collection.summary': {
    en: '{fresh} new, {known} already here, {conflicting} conflicting, {damaged} unreadable.',
    ja: '新規{fresh}件、保存済み{known}件、内容の不一致{conflicting}件、読み取り不能{damaged}件。',
  },
  'collection.counts': {
    en: '{fresh} new, {known} already here, {conflicting} conflicting',
    ja: '新規{fresh}件、保存済み{known}件、不一致{conflicting}件',
  },
  'collection.target': { en: 'Goes to', ja: '取り込み先' },
  'collection.targetNew': { en: 'a new learner, {name}', ja: '新しい学習者「{name}」' },
  'collection.settings': {
    en: 'Choices of learners: {fresh} new, {known} the same, {conflicting} different here. What is here stays.',
    ja: '学習者の設定：新規{fresh}件、同じもの{known}件、異なるもの{conflicting}件。この端末の設定を優先します。',
  },
  'collection.prices': {
    en: 'Price series: {fresh} new, {known} the same, {conflicting} different here. What is here stays.',
    ja: '株価データ：新規{fresh}件、同じもの{known}件、異なるもの{conflicting}件。この端末のものを優先します。',
  },
  'collection.packs': {
    en: 'Packs of your own: {fresh} new, {known} the same, {conflicting} different here. What is here stays.',
    ja: '自分のパック：新規{fresh}件、同じもの{known}件、異なるもの{conflicting}件。この端末のものを優先します。',
  },
  'collection.drafts': {
    en: 'Drafts of packs: {fresh} new, {known} the same, {conflicting} different here. Of those both are kept.',
    ja: 'パックの下書き：新規{fresh}件、同じもの{known}件、異なるもの{conflicting}件。異なるものは両方とも残します。',
  },
  'collection.conflictsTitle': {
    en: 'Conflicting records: {count}. What is here stays',
    ja: '内容の異なる記録：{count}件（この端末の内容を残します）',
  },
  'collection.conflict': {
    en: '{date}: {fields} ({id})',
    ja: '{date}：{fields}（{id}）',
  },
  'collection.damagedTitle': {
    en: 'Lines that cannot be read: {count}. They stay in the file',
    ja: '読み取れない行：{count}件（ファイルには残ります）',
  },
  'collection.line': { en: '{entry}, line {line}: {reason}', ja: '{entry} {line}行目：{reason}' },
  'collection.lineAlone': { en: 'Line {line}: {reason}', ja: '{line}行目：{reason}' },
  'collection.notJson': {
    en: 'not JSON; cut off or overwritten',
    ja: 'JSONではありません（途中で切れたか上書きされています）',
  },
  'collection.unknownKind': {
    en: 'a record of the unknown kind “{found}”',
    ja: '未知の種類「{found}」の記録です',
  },
  'collection.badShape': {
    en: 'the field “{field}” does not fit',
    ja: '項目「{field}」の値が正しくありません',
  },
  'collection.more': { en: 'and {count} more', ja: 'ほか{count}件' },
  'collection.nothingNew': {
    en: 'Everything in this file is here already. There is nothing to import.',
    ja: 'このファイルの内容はすべて保存済みです。取り込むものはありません。',
  },
  'collection.import': { en: 'Import {count} new', ja: '{count}件を取り込む' },
  'collection.imported': {
    en: 'Imported: {count} new. Everything that was here is unchanged.',
    ja: '{count}件を取り込みました。元からある記録は変わっていません。',
  },
  'collection.takeBack': { en: 'Take the import back', ja: '取り込みを取り消す' },
  'collection.lastImport': {
    en: 'Last import: {date}, {count} new',
    ja: '直近の取り込み：{date}、{count}件',
  },
  'collection.takenBack': {
    en: 'The import was taken back. Everything is as it was before.',
    ja: '取り込みを取り消し、以前の状態に戻しました。',
  },
  'collection.builtOn': {
    en: 'The import stays: an answer that came with it has been corrected or taken back here since.',
    ja: '取り込んだ回答をその後に訂正または取り消したため、取り込みは取り消せません。',
  },
  'collection.learnerUsed': {
    en: 'The import stays: a learner who came with it has gone on here since.',
    ja: '取り込んだ学習者がその後に学習を進めたため、取り込みは取り消せません。',
  },
  'collection.draftChanged': {
    en: 'The import stays: a draft that came with it has been written on here since.',
    ja: '取り込んだ下書きがその後に書き換えられたため、取り込みは取り消せません。',
  },
  'collection.packChanged': {
    en: 'The import stays: a pack that came with it has been changed here since.',
    ja: '取り込んだパックがその後に変更されたため、取り込みは取り消せません。',
  },
  'collection.shared': {
    en: 'The import stays: it has gone to your other devices since and would come back from there.',
    ja: 'その後にほかの端末と同期され、取り消しても戻ってくるため、取り込みは取り消せません。',
  },
});
