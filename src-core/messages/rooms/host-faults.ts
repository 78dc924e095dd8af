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
  'fault.pdf-not-made.what': {
    en: 'The page could not be made into a PDF. Nothing was written.',
    ja: 'ページをPDFにできませんでした。ファイルは書き込まれていません。',
  },
  'fault.file-not-saved.what': {
    en: 'The file could not be saved. A file that was there before is unchanged.',
    ja: 'ファイルを保存できませんでした。元からあるファイルは変わっていません。',
  },
  'fault.backup-not-written.what': {
    en: 'The automatic backup could not be written. Your records themselves are stored.',
    ja: '自動バックアップを書き込めませんでした。学習記録そのものは保存されています。',
  },
  'fault.backup-not-written.remedy': {
    en: 'Free some space on the disk, or save a copy elsewhere.',
    ja: 'ディスクの空き容量を増やすか、別の場所にコピーを保存してください。',
  },
  'fault.backup-not-read.what': {
    en: 'The backup could not be read.',
    ja: 'バックアップを読み取れませんでした。',
  },
  'fault.backup-not-read.remedy': {
    en: 'Choose another one. Nothing was changed.',
    ja: '別のバックアップを選んでください。記録は変わっていません。',
  },
  'fault.sync-folder-gone.what': {
    en: 'The folder for sync cannot be used at the moment.',
    ja: '同期用フォルダーを現在使用できません。',
  },
  'fault.sync-folder-gone.remedy': {
    en: 'Check that the drive or share is connected. Answers are kept here and go out once it is back.',
    ja: 'ドライブや共有フォルダーの接続を確かめてください。回答はこの端末に保存され、接続が戻りしだい同期されます。',
  },
  'fault.file-not-openable.what': {
    en: 'This file was not opened: Chokepoint has no use for files of this kind.',
    ja: 'このファイルは開けません。Chokepointで使えない種類のファイルです。',
  },
  'fault.file-not-openable.remedy': {
    en: 'Open a question file, a table (CSV) or a pack (.chokepack).',
    ja: '問題ファイル、表（CSV）、またはパック（.chokepack）を開いてください。',
  },
  'fault.file-too-large.what': {
    en: 'This file was not opened: it is larger than 128 MB.',
    ja: 'このファイルは128 MBを超えているため、開きませんでした。',
  },
  'fault.file-too-large.remedy': {
    en: 'Export it in parts, or without its pictures and sounds.',
    ja: '分割するか、画像や音声を除いて書き出し直してください。',
  },
  'fault.file-not-read.what': {
    en: 'The file could not be read.',
    ja: 'ファイルを読み取れませんでした。',
  },
  'fault.file-not-read.remedy': {
    en: 'Check that it is still there and that you may read it, then open it again.',
    ja: 'ファイルがあり、読み取り権限があることを確かめて、開き直してください。',
  },
  'fault.pdf-not-made.remedy': {
    en: 'Try again with fewer questions, or use Print and choose PDF as the printer.',
    ja: '問題の数を減らして試すか、「印刷」で印刷先にPDFを選んでください。',
  },
  'fault.file-not-saved.remedy': {
    en: 'Check that the folder can be written to and that the disk has room, or choose another folder.',
    ja: 'フォルダーに書き込めるか、ディスクに空きがあるかを確かめるか、別のフォルダーを選んでください。',
  },
});
