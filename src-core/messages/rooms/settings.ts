import { defineMessages } from '../define';

export const settingsMessages = defineMessages({
  'settings.title': { en: 'Settings', ja: '設定' },
  'settings.language': { en: 'Language', ja: '言語' },
  'settings.languageSystem': { en: 'As the system', ja: 'システムに合わせる' },
  'settings.theme': { en: 'Appearance', ja: '外観' },
  'settings.themeSystem': { en: 'As the system', ja: 'システムに合わせる' },
  'settings.themeLight': { en: 'Light', ja: 'ライト' },
  'settings.themeDark': { en: 'Dark', ja: 'ダーク' },
  'settings.themeContrast': { en: 'High contrast', ja: 'ハイコントラスト' },
  'settings.singleKeys': {
    en: 'Single-key shortcuts (1–9, G, T, S)',
    ja: '1文字ショートカット（1–9、G、T、S）',
  },
  'settings.askConfidence': { en: 'Ask how sure I am', ja: '自信の度合いを尋ねる' },
  'settings.data': { en: 'Your data', ja: '学習データ' },
  'settings.dataText': {
    en: 'Answers are kept in this app’s own database on this machine. They leave it only in copies you save and in a sync folder you pick.',
    ja: '回答はこの端末のアプリ内データベースに保存されます。端末の外に出るのは、ご自身で保存したコピーと、選んだ同期用フォルダーだけです。',
  },
  'settings.persisted': {
    en: 'The system has promised not to clear it when space runs low.',
    ja: '空き容量が不足しても消去されない設定になっています。',
  },
  'settings.notPersisted': {
    en: 'The browser may clear it when space runs low: save a copy from time to time.',
    ja: '空き容量が不足するとブラウザが消去することがあります。時々コピーを保存してください。',
  },
  'settings.about': { en: 'About', ja: 'このアプリについて' },
  'settings.version': { en: 'Version {version}, {host}', ja: 'バージョン {version}（{host}）' },
  'settings.hostElectron': { en: 'desktop app', ja: 'デスクトップ版' },
  'settings.hostBrowser': { en: 'in the browser', ja: 'ブラウザ版' },
});
