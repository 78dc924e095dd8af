import { defineMessages } from '../define';

/** Sync between devices through a shared folder. */
export const syncMessages = defineMessages({
  'sync.title': { en: 'Sync between devices', ja: '端末間の同期' },
  'sync.text': {
    en: 'Pick a folder that Syncthing, Dropbox or a network share carries between your devices. Each device adds its answers to a file of its own there and reads the others. Whoever can read the folder can read the answers.',
    ja: 'Syncthing、Dropbox、共有ドライブなどで端末間に共有されるフォルダーを選んでください。各端末が自分のファイルに回答を書き足し、ほかの端末のファイルを読みます。フォルダーを読める人は回答も読めます。',
  },
  'sync.notHere': {
    en: 'Sync through a folder works in the desktop app; a browser keeps no folder open. Here, save a copy and import it on the other device.',
    ja: 'フォルダーによる同期はデスクトップ版で利用できます。ブラウザー版では、コピーを保存して別の端末で取り込んでください。',
  },
  'sync.choose': { en: 'Pick a folder…', ja: 'フォルダーを選ぶ…' },
  'sync.folder': { en: 'Folder: {folder}', ja: 'フォルダー：{folder}' },
  'sync.strangersTitle': { en: 'Learners new to this device', ja: 'この端末にいない学習者' },
  'sync.strangers': {
    en: 'The folder holds records of learners who are not on this device. Say where they go; it is asked once.',
    ja: 'この端末にいない学習者の記録があります。取り込み先を選んでください（確認は一度だけです）。',
  },
  'sync.last': {
    en: 'Last sync: {date}. {came} records came, {went} went out.',
    ja: '最終同期：{date}（受信{came}件、送信{went}件）',
  },
  'sync.unread': {
    en: 'Lines that could not be read and were passed over: {count}. They stay in their files.',
    ja: '読み取れず飛ばした行：{count}行（ファイルには残ります）',
  },
  'sync.now': { en: 'Sync now', ja: '今すぐ同期' },
  'sync.stop': { en: 'Stop syncing', ja: '同期をやめる' },
});
