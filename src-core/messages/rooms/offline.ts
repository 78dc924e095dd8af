import { defineMessages } from '../define';

/** The copy of the app that a browser keeps. */
export const offlineMessages = defineMessages({
  'offline.newer': {
    en: 'This page comes from the copy your browser keeps. A newer version is ready.',
    ja: '表示中のページは、ブラウザーに保存されたコピーです。新しいバージョンを利用できます。',
  },
  'offline.take': { en: 'Use the newer version', ja: '新しいバージョンにする' },
});
