import { defineMessages } from '@core/messages/define';

export const hostFaultMessages = defineMessages({
  'fault.index-missing.what': {
    en: 'The list of packs is missing.',
    ja: '教材パックの一覧が見つかりません。',
  },
  'fault.index-missing.remedy': {
    en: 'Install Chokepoint again, or run “npm run content:build” if you run it from source.',
    ja: 'Chokepointを再インストールしてください。ソースから動かしている場合は「npm run content:build」を実行してください。',
  },
  'fault.index-unreadable.what': {
    en: 'The list of packs cannot be read.',
    ja: '教材パックの一覧を読み取れません。',
  },
  'fault.index-unreadable.remedy': {
    en: 'Install Chokepoint again, or run “npm run content:build” if you run it from source.',
    ja: 'Chokepointを再インストールしてください。ソースから動かしている場合は「npm run content:build」を実行してください。',
  },
  'fault.pack-missing.what': {
    en: 'This pack is missing.',
    ja: 'この教材パックが見つかりません。',
  },
  'fault.pack-missing.remedy': {
    en: 'The other packs still work. Install Chokepoint again to get this one back.',
    ja: 'ほかの教材パックは使えます。再インストールすると、このパックも元に戻ります。',
  },
  'fault.pack-tampered.what': {
    en: 'This pack is not as it was published, so it was not opened.',
    ja: 'この教材パックは公開時の内容と一致しないため、開きませんでした。',
  },
  'fault.pack-tampered.remedy': {
    en: 'The other packs still work. Install Chokepoint again to restore this one.',
    ja: 'ほかの教材パックは使えます。再インストールすると、このパックを復元できます。',
  },
  'fault.pack-unreadable.what': {
    en: 'This pack cannot be read.',
    ja: 'この教材パックを読み取れません。',
  },
  'fault.pack-unreadable.remedy': {
    en: 'The other packs still work. Check that you may read the file, or install Chokepoint again.',
    ja: 'ほかの教材パックは使えます。ファイルの読み取り権限を確認するか、再インストールしてください。',
  },
  'fault.pack-too-new.what': {
    en: 'This pack was made for a newer Chokepoint.',
    ja: 'この教材パックは、より新しいChokepoint向けに作られています。',
  },
  'fault.pack-too-new.remedy': {
    en: 'Update Chokepoint to open it. The other packs still work.',
    ja: '開くにはChokepointを更新してください。ほかの教材パックは使えます。',
  },
  'fault.host-unreachable.what': {
    en: 'The part of Chokepoint that serves this page does not answer.',
    ja: 'このページを提供しているChokepointから応答がありません。',
  },
  'fault.host-unreachable.remedy': {
    en: 'Your answers are kept. Start Chokepoint again, then reload this page.',
    ja: '回答は保存されています。Chokepointを起動し直してから、このページを再読み込みしてください。',
  },
  'fault.address-refused.what': {
    en: 'This address is not opened: only plain https addresses are.',
    ja: 'このアドレスは開けません。開けるのは通常のhttpsアドレスだけです。',
  },
  'fault.address-refused.remedy': {
    en: 'Copy the address and check it before you open it yourself.',
    ja: '必要な場合は、アドレスをコピーし、内容を確かめてからご自身で開いてください。',
  },
  'fault.address-not-opened.what': {
    en: 'The system could not open the address in a browser.',
    ja: 'システムのブラウザーでアドレスを開けませんでした。',
  },
  'fault.address-not-opened.remedy': {
    en: 'Copy the address into a browser yourself.',
    ja: 'アドレスをコピーして、ブラウザーで開いてください。',
  },
  'fault.file-not-saved.what': {
    en: 'The file could not be saved.',
    ja: 'ファイルを保存できませんでした。',
  },
  'fault.file-not-saved.remedy': {
    en: 'Check that the folder can be written to and that the disk has room, or choose another folder. A file that was there before is unchanged.',
    ja: 'フォルダーに書き込めるか、ディスクに空きがあるかを確認するか、別のフォルダーを選んでください。元からあるファイルは変更されていません。',
  },
});
