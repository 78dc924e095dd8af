import { defineMessages } from '../define';

/** What can be wrong with a package of QTI. */
export const exchangeQtiMessages = defineMessages({
  'exchange.refused.qti-no-manifest': {
    en: 'The package has no imsmanifest.xml that says what is in it.',
    ja: '内容を示すimsmanifest.xmlがありません。',
  },
  'exchange.remedy.qti-no-manifest': {
    en: 'Export it again as a QTI package, or import the items one by one.',
    ja: 'QTIパッケージとして書き出し直すか、項目を1つずつ取り込んでください。',
  },
  'exchange.refused.qti-old': {
    en: 'The package is of QTI 1, which is not read here.',
    ja: 'QTI 1のパッケージには対応していません。',
  },
  'exchange.remedy.qti-old': {
    en: 'Export it as QTI 2.1, 2.2 or 3.0, or as Moodle XML.',
    ja: 'QTI 2.1・2.2・3.0か、Moodle XMLで書き出してください。',
  },
  'exchange.refused.qti-no-file': {
    en: 'The manifest names a file that is not in the package.',
    ja: 'マニフェストにあるファイルがパッケージにありません。',
  },
  'exchange.remedy.qti-no-file': {
    en: 'Export the package again.',
    ja: 'パッケージを書き出し直してください。',
  },
  'exchange.refused.qti-not-item': {
    en: 'This is no question but “{found}”.',
    ja: '問題ではなく「{found}」です。',
  },
  'exchange.remedy.qti-not-item': {
    en: 'Export the questions themselves (assessment items).',
    ja: '問題そのもの（assessmentItem）を書き出してください。',
  },
});
