import { defineMessages } from '../define';

/** Backups the desktop app makes by itself, and the reminder in the browser, which cannot. */
export const backupMessages = defineMessages({
  'backups.title': { en: 'Automatic backups', ja: '自動バックアップ' },
  'backups.text': {
    en: 'Made every hour the app is open; hourly ones are kept for a day, daily ones for a month. Restoring adds what is missing and overwrites nothing.',
    ja: 'アプリを開いている間、1時間ごとに作成します。1時間ごとのものは1日、1日ごとのものは1か月保存します。復元では足りない記録だけを追加し、上書きはしません。',
  },
  'backups.none': {
    en: 'There is none yet: the first is made after the first answers.',
    ja: 'まだありません。最初の回答の後に作成します。',
  },
  'backups.size': { en: '{size} KB', ja: '{size} KB' },
  'backups.restore': { en: 'Restore…', ja: '復元…' },
  'backups.restoreFrom': { en: 'Restore… from {date}', ja: '復元…（{date}）' },
  'backups.makeNow': { en: 'Back up now', ja: '今すぐバックアップ' },
  'backups.made': { en: 'The backup is written.', ja: 'バックアップを作成しました。' },
  'backups.nothing': {
    en: 'There is nothing to back up yet.',
    ja: 'バックアップする記録がまだありません。',
  },
  'backups.all': { en: 'Show all {count}', ja: '{count}件すべてを表示' },
  'reminder.title': { en: 'Save a copy', ja: 'コピーの保存' },
  'reminder.text': {
    en: '{count} records are in no saved copy yet. A browser can lose what it keeps: save them to a file.',
    ja: 'コピーに含まれていない記録が{count}件あります。ブラウザーのデータは失われることがあるため、ファイルに保存してください。',
  },
  'reminder.later': { en: 'Later', ja: '後で' },
});
