import { defineMessages } from '../define';

/** Why a saved file was not taken. In every case nothing was written. */
export const collectionFaultMessages = defineMessages({
  'fault.collection-cut.what': {
    en: 'The file is not whole: it was cut short or changed on its way.',
    ja: 'ファイルが完全ではありません。途中で切れたか、書き換わっています。',
  },
  'fault.collection-cut.remedy': {
    en: 'Copy it again from where it came, or choose another backup. Nothing was changed.',
    ja: '元の場所からもう一度コピーするか、別のバックアップを選んでください。記録は変わっていません。',
  },
  'fault.collection-checksum.what': {
    en: 'A part of the file does not match its checksum.',
    ja: 'ファイルの一部がチェックサムと一致しません。',
  },
  'fault.collection-checksum.remedy': {
    en: 'Copy it again from where it came, or choose another backup. Nothing was changed.',
    ja: '元の場所からもう一度コピーするか、別のバックアップを選んでください。記録は変わっていません。',
  },
  'fault.collection-newer.what': {
    en: 'The file was saved by a newer Chokepoint.',
    ja: 'より新しいChokepointで保存されたファイルです。',
  },
  'fault.collection-newer.remedy': {
    en: 'Update Chokepoint on this machine, then choose the file again. Nothing was changed.',
    ja: 'この端末のChokepointを更新してから、もう一度選んでください。記録は変わっていません。',
  },
  'fault.collection-too-big.what': {
    en: 'The file would unpack to more than 512 MB and was not opened.',
    ja: '展開すると512 MBを超えるため、開きませんでした。',
  },
  'fault.collection-too-big.remedy': {
    en: 'Choose a file saved by Chokepoint. Nothing was changed.',
    ja: 'Chokepointで保存したファイルを選んでください。記録は変わっていません。',
  },
  'fault.collection-odd-entry.what': {
    en: 'The file holds something that does not belong in a collection.',
    ja: 'コレクションに含まれないはずのものが入っています。',
  },
  'fault.collection-odd-entry.remedy': {
    en: 'Choose the file as Chokepoint saved it, not packed anew. Nothing was changed.',
    ja: '圧縮し直していない、Chokepointが保存したままのファイルを選んでください。記録は変わっていません。',
  },
  'fault.collection-unreadable.what': {
    en: 'This file is no copy saved by Chokepoint.',
    ja: 'Chokepointで保存したファイルではありません。',
  },
  'fault.collection-unreadable.remedy': {
    en: 'Choose a file saved under “Save a copy”. Nothing was changed.',
    ja: '「コピーを保存」で保存したファイルを選んでください。記録は変わっていません。',
  },
});
