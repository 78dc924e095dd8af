import { defineMessages } from '@core/messages/define';

/** Dialogs the host draws itself, outside the page. */
export const hostMessages = defineMessages({
  'host.externalAsk': {
    en: 'Open this address in your web browser?',
    ja: 'このアドレスをブラウザーで開きますか。',
  },
  'host.externalOpen': { en: 'Open', ja: '開く' },
  'host.cancel': { en: 'Cancel', ja: 'やめる' },
  'host.saveFile': { en: 'Save file', ja: 'ファイルを保存' },
  'host.chooseFolder': { en: 'Folder for sync', ja: '同期用フォルダー' },
  'host.pageGone': { en: 'The page stopped working.', ja: 'ページの動作が停止しました。' },
  'host.pageGoneDetail': {
    en: 'Every answer you finished is kept. Reload the page to go on.',
    ja: '終えた回答はすべて保存されています。ページを再読み込みすると続けられます。',
  },
  'host.reload': { en: 'Reload', ja: '再読み込み' },
  'host.quit': { en: 'Quit', ja: '終了' },
  'host.failed': {
    en: 'Something went wrong inside Chokepoint.',
    ja: 'Chokepointの内部で問題が起きました。',
  },
  'host.failedDetail': {
    en: 'Answers already stored are safe. You can go on, or quit and start again. What happened is written down in: {place}',
    ja: '保存済みの回答は失われません。このまま続けることも、終了して起動し直すこともできます。詳細の記録先：{place}',
  },
  'host.goOn': { en: 'Go on', ja: '続ける' },
  'host.notStarted': {
    en: 'Chokepoint could not start.',
    ja: 'Chokepointを起動できませんでした。',
  },
  'host.notStartedDetail': {
    en: 'Install it again, or run “npm run build” if you run it from source. What happened is written down in: {place}',
    ja: '再インストールしてください。ソースから動かしている場合は「npm run build」を実行してください。詳細の記録先：{place}',
  },
});
