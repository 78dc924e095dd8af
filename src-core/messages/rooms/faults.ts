import { defineMessages } from '../define';

/** What went wrong and what to do about it: `fault.<code>.what` and `fault.<code>.remedy`. */
export const faultMessages = defineMessages({
  'fault.title': { en: 'Something is in the way', ja: '問題が発生しました' },
  'fault.where': { en: 'Where: {place}', ja: '場所：{place}' },
  'fault.unknown.what': {
    en: 'Something unexpected happened: {message}',
    ja: '予期しない問題が起きました：{message}',
  },
  'fault.unknown.remedy': {
    en: 'Your records are kept. Start the app again; if it returns, report it with the words above.',
    ja: '記録は保たれています。アプリを再起動し、再発する場合は上の文面を添えてお知らせください。',
  },
  'fault.pack-tampered.what': {
    en: 'A lesson pack does not match its checksum and was not opened.',
    ja: 'レッスンパックがチェックサムと一致しないため、開きませんでした。',
  },
  'fault.pack-tampered.remedy': {
    en: 'Install Chokepoint again to restore it. Your answers stay.',
    ja: 'Chokepointを入れ直すと元に戻ります。回答の記録は失われません。',
  },
  'fault.pack-missing.what': {
    en: 'The file of a lesson pack is missing.',
    ja: 'レッスンパックのファイルがありません。',
  },
  'fault.pack-missing.remedy': {
    en: 'Install Chokepoint again to restore it. Your answers stay.',
    ja: 'Chokepointを入れ直すと元に戻ります。回答の記録は失われません。',
  },
  'fault.pack-unreadable.what': {
    en: 'A lesson pack could not be read.',
    ja: 'レッスンパックを読み取れませんでした。',
  },
  'fault.pack-unreadable.remedy': {
    en: 'Install Chokepoint again to restore it. Your answers stay.',
    ja: 'Chokepointを入れ直すと元に戻ります。回答の記録は失われません。',
  },
  'fault.own-pack-damaged.what': {
    en: 'A pack of your own could not be read. It was left as it is, and the others are here.',
    ja: '自分のパックの1つを読み取れませんでした。そのまま残してあり、ほかのパックは使えます。',
  },
  'fault.own-pack-damaged.remedy': {
    en: 'Import it again from its file, or from a copy of everything. Your answers stay.',
    ja: '元のファイルか保存したコピーから、もう一度取り込んでください。回答の記録は失われません。',
  },
  'fault.own-pack-taken.what': {
    en: 'The course has a pack with this name, which cannot be replaced.',
    ja: '同じ識別名のパックがコースにあるため、置き換えられません。',
  },
  'fault.own-pack-taken.remedy': {
    en: 'Give your pack another name.',
    ja: '別の識別名を付けてください。',
  },
  'fault.own-pack-unfit.what': {
    en: 'What was read does not make a pack and was not added.',
    ja: '読み取った内容をパックにできないため、追加しませんでした。',
  },
  'fault.own-pack-unfit.remedy': {
    en: 'Export it again from the program it came from; if it returns, report it with the words below.',
    ja: '元のソフトで書き出し直してください。再発する場合は、この文面を添えてお知らせください。',
  },
  'fault.own-pack-built-on.what': {
    en: 'The pack stays: an answer that came with it has been corrected or taken back here since.',
    ja: '一緒に取り込んだ回答をその後に訂正または取り消したため、元に戻せません。',
  },
  'fault.own-pack-built-on.remedy': {
    en: 'Remove the pack instead; the answers stay.',
    ja: '代わりにパックを取り除いてください。回答の記録は残ります。',
  },
  'fault.own-pack-shared.what': {
    en: 'The pack stays: the answers that came with it have gone to your other devices and would come back.',
    ja: '一緒に取り込んだ回答がほかの端末に同期され、取り消しても戻ってくるため、元に戻せません。',
  },
  'fault.own-pack-shared.remedy': {
    en: 'Remove the pack instead; the answers stay.',
    ja: '代わりにパックを取り除いてください。回答の記録は残ります。',
  },
  'fault.export-failed.what': {
    en: 'Writing this file failed: {message}',
    ja: 'ファイルの書き出しに失敗しました：{message}',
  },
  'fault.export-failed.remedy': {
    en: 'The pack is unchanged. Try again or choose another format.',
    ja: 'パックは変わっていません。もう一度試すか、別の形式を選んでください。',
  },
  'fault.import-failed.what': {
    en: 'Reading this file failed: {message}',
    ja: 'このファイルの読み取りに失敗しました：{message}',
  },
  'fault.import-failed.remedy': {
    en: 'Nothing was added. Try again; if it returns, export the file again from where it came.',
    ja: '何も追加していません。もう一度試し、再発する場合は元のソフトで書き出し直してください。',
  },
  'fault.pack-too-new.what': {
    en: 'A lesson pack was made for a newer Chokepoint.',
    ja: 'より新しいChokepoint向けのレッスンパックです。',
  },
  'fault.pack-too-new.remedy': {
    en: 'Update Chokepoint to open it.',
    ja: 'Chokepointを更新すると開けます。',
  },
  'fault.index-missing.what': {
    en: 'The list of lesson packs is missing.',
    ja: 'レッスンパックの一覧がありません。',
  },
  'fault.index-missing.remedy': {
    en: 'Install Chokepoint again. Your answers stay.',
    ja: 'Chokepointを入れ直してください。回答の記録は失われません。',
  },
  'fault.index-unreadable.what': {
    en: 'The list of lesson packs could not be read.',
    ja: 'レッスンパックの一覧を読み取れませんでした。',
  },
  'fault.index-unreadable.remedy': {
    en: 'Install Chokepoint again. Your answers stay.',
    ja: 'Chokepointを入れ直してください。回答の記録は失われません。',
  },
  'fault.host-unreachable.what': {
    en: 'The program behind this page does not answer.',
    ja: 'このページを支えるプログラムが応答しません。',
  },
  'fault.host-unreachable.remedy': {
    en: 'Start it again with “npm start”, then reload. Your answers stay.',
    ja: '「npm start」で再起動してから再読み込みしてください。回答の記録は失われません。',
  },
  'fault.storage-unavailable.what': {
    en: 'This browser offers no place to keep records (private browsing, or storage is switched off). Everything works, but answers will be gone when the window closes.',
    ja: 'このブラウザでは記録を保存できません（プライベートブラウズ、または保存機能が無効）。学習はできますが、ウィンドウを閉じると回答が失われます。',
  },
  'fault.storage-unavailable.remedy': {
    en: 'Open Chokepoint in a normal window, or save a copy under Settings before you close.',
    ja: '通常のウィンドウで開くか、閉じる前に「設定」からコピーを保存してください。',
  },
  'fault.storage-full.what': {
    en: 'The disk is full: the last answers are not yet stored. They are kept here and will be stored as soon as there is room.',
    ja: 'ディスクがいっぱいで、直近の回答がまだ保存されていません。この画面では保持しており、空きができしだい保存します。',
  },
  'fault.storage-full.remedy': {
    en: 'Free some space and try again, or save a copy under Settings. Do not close the window before.',
    ja: '空き容量を作ってもう一度試すか、「設定」からコピーを保存してください。それまでウィンドウを閉じないでください。',
  },
  'fault.storage-newer.what': {
    en: 'The records on this machine were written by a newer Chokepoint.',
    ja: 'この端末の記録は、より新しいChokepointで書かれたものです。',
  },
  'fault.storage-newer.remedy': {
    en: 'Update Chokepoint. Nothing was changed.',
    ja: 'Chokepointを更新してください。記録には手を加えていません。',
  },
  'fault.storage-blocked.what': {
    en: 'Another window of Chokepoint holds the records in an older form.',
    ja: '別のウィンドウが古い形式の記録を使用中です。',
  },
  'fault.storage-blocked.remedy': {
    en: 'Close the other windows, then try again.',
    ja: 'ほかのウィンドウを閉じてから、もう一度試してください。',
  },
  'fault.storage-lost.what': {
    en: 'There were records on this machine, and the database now comes up empty: the browser engine has dropped it, as it does after damage.',
    ja: 'この端末には記録がありましたが、データベースが空の状態で開きました。破損を検知したブラウザエンジンが破棄したと考えられます。',
  },
  'fault.storage-lost.remedy': {
    en: 'Begin under any name. Under Settings, restore the latest backup (desktop app) or add your records from a copy you saved.',
    ja: '任意の名前で始め、「設定」から最新のバックアップを復元するか（デスクトップ版）、保存しておいたコピーから記録を追加してください。',
  },
  'fault.storage-damaged.what': {
    en: 'The record database could not be opened.',
    ja: '記録データベースを開けませんでした。',
  },
  'fault.storage-damaged.remedy': {
    en: 'Close other windows and start again. If it stays, keep the data folder, and add your records from a copy in a fresh installation.',
    ja: 'ほかのウィンドウを閉じて再起動してください。直らない場合はデータフォルダーを残したまま、新しい環境でコピーから記録を追加してください。',
  },
  'fault.record-damaged.what': {
    en: '{message}',
    ja: '読み取れない記録があり、脇に置きました（消してはいません）。{message}',
  },
  'fault.record-damaged.remedy': {
    en: 'Save a copy under Settings: damaged records are in it as they are.',
    ja: '「設定」からコピーを保存してください。読み取れない記録もそのまま含まれます。',
  },
});
