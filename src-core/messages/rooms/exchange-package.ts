import { defineMessages } from '../define';

/** What can be wrong with a package of any format before its questions are even looked at. */
export const exchangePackageMessages = defineMessages({
  'exchange.refused.unreadable': {
    en: 'The file cannot be read as what it says it is ({because}).',
    ja: 'この形式のファイルとして読み取れません（{because}）。',
  },
  'exchange.remedy.unreadable': {
    en: 'Export it again from the program it came from.',
    ja: '元のソフトで書き出し直してください。',
  },
  'exchange.refused.zip-damaged': {
    en: 'The package was cut short or changed on its way.',
    ja: 'パッケージが途中で切れているか、壊れています。',
  },
  'exchange.remedy.zip-damaged': {
    en: 'Copy it again from where it came, or export it again.',
    ja: '元の場所からコピーし直すか、書き出し直してください。',
  },
  'exchange.refused.zip-too-big': {
    en: 'The package would unpack to more than {most} MB.',
    ja: '展開すると{most} MBを超えるパッケージです。',
  },
  'exchange.remedy.zip-too-big': {
    en: 'Export it in parts, or without media.',
    ja: '分割するか、メディアを除いて書き出してください。',
  },
  'exchange.refused.zip-ratio': {
    en: 'A part of the package would unpack to over {most} times its size, as traps do.',
    ja: '展開すると{most}倍を超える部分があり、展開攻撃のおそれがあるため開きませんでした。',
  },
  'exchange.remedy.zip-ratio': {
    en: 'Ask whoever gave you the file what it is.',
    ja: 'ファイルの提供元に内容を確かめてください。',
  },
  'exchange.refused.zip-entries': {
    en: 'The package holds more than {most} files.',
    ja: 'パッケージに{most}を超えるファイルが入っています。',
  },
  'exchange.remedy.zip-entries': {
    en: 'Export it in parts.',
    ja: '分割して書き出してください。',
  },
  'exchange.refused.zip-path': {
    en: 'A name in the package leads out of it.',
    ja: 'パッケージの外を指すファイル名が含まれています。',
  },
  'exchange.remedy.zip-path': {
    en: 'Ask whoever gave you the file what it is.',
    ja: 'ファイルの提供元に内容を確かめてください。',
  },
  'exchange.refused.zip-link': {
    en: 'The package holds a link instead of a file.',
    ja: 'ファイルの代わりにシンボリックリンクが含まれています。',
  },
  'exchange.remedy.zip-link': {
    en: 'Pack the file itself.',
    ja: 'リンクではなくファイルそのものを入れてください。',
  },
  'exchange.refused.zip-twice': {
    en: 'The package holds two files of the same name.',
    ja: '同じ名前のファイルが2つ含まれています。',
  },
  'exchange.remedy.zip-twice': {
    en: 'Remove one of them and pack again.',
    ja: '片方を除いて作り直してください。',
  },
  'exchange.refused.zip-encrypted': {
    en: 'The package is locked with a password.',
    ja: 'パスワードで保護されています。',
  },
  'exchange.remedy.zip-encrypted': {
    en: 'Unpack it with the password and pack it again without one.',
    ja: 'パスワードで展開し、パスワードなしで作り直してください。',
  },
  'exchange.refused.zip-method': {
    en: 'The package is packed in a way that is not read here (method {method}).',
    ja: '対応していない圧縮方式です（方式{method}）。',
  },
  'exchange.remedy.zip-method': {
    en: 'Unpack it and pack it again as a plain zip.',
    ja: '展開して、通常のzipで作り直してください。',
  },
  'exchange.refused.zip-large': {
    en: 'The package is of the kind for files over 4 GB, which is not read here.',
    ja: '4 GB超用の形式（Zip64）には対応していません。',
  },
  'exchange.remedy.zip-large': {
    en: 'Pack it again as a plain zip.',
    ja: '通常のzipで作り直してください。',
  },
  'exchange.refused.json-syntax': {
    en: 'A part of the package is not the JSON it should be.',
    ja: 'パッケージ内のJSONが正しくありません。',
  },
  'exchange.remedy.json-syntax': {
    en: 'Export it again from the program it came from.',
    ja: '元のソフトで書き出し直してください。',
  },
});
