import { defineMessages } from '@core/messages/define';
import { licenceReviewMessages } from './licence-review';
import { licenceTestMessages } from './licence-tests';
import { licenceVersionMessages } from './licence-versions';

/** Words of the rule engine. Codes of `src-core/licence` are the ends of the keys. */
export const licenceMessages = defineMessages({
  ...licenceTestMessages,
  ...licenceVersionMessages,
  ...licenceReviewMessages,

  'licence.disclaimer': {
    en: 'For study. This is not legal advice.',
    ja: '学習用です。法的助言ではありません。',
  },

  'licence.paragraph.none': { en: 'No 3A090 paragraph', ja: '3A090に該当する項なし' },
  'licence.paragraph.none.note': {
    en: 'No 3A090 paragraph applies. A licence may still be needed for other reasons: an individual notice, the end use, the end user or the Entity List.',
    ja: '3A090のどの項にも該当しません。ただし、個別通知・最終用途・最終需要者・エンティティ・リストなど、別の理由で許可が必要なことがあります。',
  },
  'licence.paragraph.note2': {
    en: 'No 3A090 paragraph (Note 2)',
    ja: '3A090に該当する項なし（注2）',
  },
  'licence.paragraph.3A090': { en: '3A090 (2022 text)', ja: '3A090（2022年版）' },
  'licence.paragraph.3A090.a': { en: '3A090.a', ja: '3A090.a' },
  'licence.paragraph.3A090.b': { en: '3A090.b', ja: '3A090.b' },
  'licence.paragraph.3A090.c': {
    en: '3A090.c (high-bandwidth memory)',
    ja: '3A090.c（広帯域メモリ）',
  },
  'licence.paragraph.undecided': { en: 'Cannot be decided', ja: '判定できません' },
  'licence.paragraph.undecided.note': {
    en: 'Cannot be decided: {missing} would settle it.',
    ja: '判定できません。判定には次の値が必要です：{missing}',
  },

  'licence.quantity.tpp': { en: 'Total processing performance (TPP)', ja: '総処理性能（TPP）' },
  'licence.quantity.performanceDensity': {
    en: 'Performance density (TPP per mm²)',
    ja: '性能密度（TPP/mm²）',
  },
  'licence.quantity.ioGBps': {
    en: 'Input and output, both directions (GB/s)',
    ja: '双方向合計の入出力速度（GB/s）',
  },
  'licence.quantity.memoryGBps': {
    en: 'Total memory bandwidth (GB/s)',
    ja: 'メモリの総帯域（GB/s）',
  },
  'licence.quantity.memoryBandwidthDensity': {
    en: 'Memory bandwidth density (GB/s per mm²)',
    ja: 'メモリ帯域密度（GB/s/mm²）',
  },
  'licence.quantity.dataCentre': {
    en: 'Designed or marketed for data centres',
    ja: 'データセンター用に設計または販売',
  },
  'licence.quantity.standAloneMemory': {
    en: 'Memory on its own, not packaged with a chip',
    ja: 'チップと一体でない、メモリ単体の製品',
  },

  'licence.figure.formats': {
    en: 'the number formats with their dense TOPS',
    ja: '数値形式ごとの密行列TOPS',
  },
  'licence.figure.dieAreaMm2': { en: 'the applicable die area', ja: '対象ダイ面積' },
  'licence.figure.ioGBps': { en: 'the input and output speed', ja: '双方向合計の入出力速度' },
  'licence.figure.memoryGBps': { en: 'the memory bandwidth', ja: 'メモリの総帯域' },
  'licence.figure.hbmPackageAreaMm2': {
    en: 'the area of the memory package',
    ja: 'メモリのパッケージ面積',
  },

  'licence.direction.at-least': { en: '{threshold} or more', ja: '{threshold}以上' },
  'licence.direction.at-most': { en: '{threshold} or less', ja: '{threshold}以下' },
  'licence.direction.below': { en: 'below {threshold}', ja: '{threshold}未満' },
  'licence.direction.above': { en: 'above {threshold}', ja: '{threshold}超' },
  'licence.direction.is': { en: 'exactly {threshold}', ja: '{threshold}であること' },

  'licence.holds.true': { en: 'met', ja: '満たす' },
  'licence.holds.false': { en: 'not met', ja: '満たさない' },
  'licence.holds.null': { en: 'unknown', ja: '不明' },
  'licence.value.true': { en: 'yes', ja: 'はい' },
  'licence.value.false': { en: 'no', ja: 'いいえ' },
  'licence.value.null': { en: 'not known', ja: '不明' },

  'licence.limits.within.true': {
    en: 'Under both limits of 2026-01-15',
    ja: '2026年1月15日規則の2つの上限をどちらも下回る',
  },
  'licence.limits.within.false': {
    en: 'Not under both limits of 2026-01-15',
    ja: '2026年1月15日規則の上限のどちらかに達している',
  },
  'licence.limits.within.null': {
    en: 'Limits of 2026-01-15: no answer',
    ja: '2026年1月15日規則の上限：判定なし',
  },
  'licence.limits.reason.version-without-limits': {
    en: 'This version has no such limits; they came on 2026-01-15.',
    ja: 'この版にはまだ上限がありません。設けられたのは2026年1月15日です。',
  },
  'licence.limits.reason.memory-on-its-own': {
    en: 'The limits are about chips, not about memory on its own.',
    ja: 'この上限はチップについてのもので、単体のメモリには関係しません。',
  },
  'licence.limits.reason.figures-missing': {
    en: 'A figure that would decide is unknown.',
    ja: '決め手になる値が不明です。',
  },

  'licence.headroom.figure.tpp': { en: 'Cut TPP', ja: 'TPPを下げる' },
  'licence.headroom.figure.dieAreaMm2': { en: 'Spread over more die area', ja: 'ダイ面積を広げる' },
  'licence.headroom.figure.ioGBps': { en: 'Cut input and output', ja: '入出力速度を下げる' },
  'licence.headroom.figure.memoryGBps': { en: 'Cut memory bandwidth', ja: 'メモリ帯域を下げる' },
  'licence.headroom.figure.hbmPackageAreaMm2': {
    en: 'Use a larger memory package',
    ja: 'メモリのパッケージを大きくする',
  },
  'licence.headroom.figure.dataCentre': {
    en: 'Neither design nor market it for data centres',
    ja: 'データセンター用に設計も販売もしない',
  },
  'licence.headroom.unreachable': {
    en: 'Changing this alone is not enough.',
    ja: 'これだけを変えても足りません。',
  },
  'licence.headroom.met': { en: 'Already there.', ja: 'すでに満たしています。' },

  'licence.confidence.seen': { en: 'read in the source', ja: '原典で確認' },
  'licence.confidence.quoted': { en: 'read as quoted by others', ja: '引用を通じて確認' },
  'licence.confidence.mixed': {
    en: 'deciding figures read, the rest from memory',
    ja: '決め手の値は確認済み、ほかは記憶による',
  },
  'licence.confidence.memory': { en: 'from memory, not re-read', ja: '記憶による（未確認）' },
  'licence.chip.estimate': { en: 'an estimate by others', ja: '第三者の推定値' },
});
