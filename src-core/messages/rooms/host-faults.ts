import { defineMessages } from '@core/messages/define';

/** What goes wrong where the app reaches outside itself. */
export const hostFaultMessages = defineMessages({
  'fault.address-refused.what': {
    en: 'This address was not opened: only plain https addresses are.',
    ja: 'このアドレスは開けません。開けるのは通常のhttpsアドレスだけです。',
  },
  'fault.address-refused.remedy': {
    en: 'Check the address before you open it yourself.',
    ja: '必要な場合は、内容を確かめてからご自身で開いてください。',
  },
  'fault.address-not-opened.what': {
    en: 'The system did not open the address in a browser.',
    ja: 'システムのブラウザーでアドレスを開けませんでした。',
  },
  'fault.address-not-opened.remedy': {
    en: 'Copy the address into a browser.',
    ja: 'アドレスをコピーして、ブラウザーで開いてください。',
  },
  'fault.file-not-saved.what': {
    en: 'The file could not be saved. A file that was there before is unchanged.',
    ja: 'ファイルを保存できませんでした。元からあるファイルは変わっていません。',
  },
  'fault.file-not-saved.remedy': {
    en: 'Check that the folder can be written to and that the disk has room, or choose another folder.',
    ja: 'フォルダーに書き込めるか、ディスクに空きがあるかを確かめるか、別のフォルダーを選んでください。',
  },
});
