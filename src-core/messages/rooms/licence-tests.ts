import { defineMessages } from '@core/messages/define';

/** The steps of a classification; `{threshold}` is the figure in the text. */
export const licenceTestMessages = defineMessages({
  'licence.test.entry-exists': {
    en: '3A090 exists from {threshold} on',
    ja: '3A090は{threshold}から存在する',
  },
  'licence.test.2022-io': {
    en: 'Input and output in both directions reach {threshold} GB/s (memory traffic left out)',
    ja: '双方向合計の入出力速度が{threshold}GB/s以上（揮発性メモリ向けを除く）',
  },
  'licence.test.2022-tpp': {
    en: 'TOPS × bit length reaches {threshold}',
    ja: 'TOPS×ビット長が{threshold}以上',
  },
  'licence.test.note2-data-centre': {
    en: 'Note 2: it is neither designed nor marketed for data centres',
    ja: '注2：データセンター用に設計も販売もされていない',
  },
  'licence.test.note2-tpp': {
    en: 'Note 2: TPP is below {threshold}',
    ja: '注2：TPPが{threshold}未満',
  },
  'licence.test.a.1-tpp': {
    en: 'a.1: TPP is {threshold} or more, whatever the die area',
    ja: 'a.1：TPPが{threshold}以上（ダイ面積は問わない）',
  },
  'licence.test.a.2-tpp': {
    en: 'a.2: TPP is {threshold} or more',
    ja: 'a.2：TPPが{threshold}以上',
  },
  'licence.test.a.2-density': {
    en: 'a.2: performance density is {threshold} or more',
    ja: 'a.2：性能密度が{threshold}以上',
  },
  'licence.test.b.1-tpp-from': {
    en: 'b.1: TPP is {threshold} or more',
    ja: 'b.1：TPPが{threshold}以上',
  },
  'licence.test.b.1-tpp-below': {
    en: 'b.1: TPP is below {threshold}',
    ja: 'b.1：TPPが{threshold}未満',
  },
  'licence.test.b.1-density-from': {
    en: 'b.1: performance density is {threshold} or more',
    ja: 'b.1：性能密度が{threshold}以上',
  },
  'licence.test.b.1-density-below': {
    en: 'b.1: performance density is below {threshold}',
    ja: 'b.1：性能密度が{threshold}未満',
  },
  'licence.test.b.2-tpp': {
    en: 'b.2: TPP is {threshold} or more',
    ja: 'b.2：TPPが{threshold}以上',
  },
  'licence.test.b.2-density-from': {
    en: 'b.2: performance density is {threshold} or more',
    ja: 'b.2：性能密度が{threshold}以上',
  },
  'licence.test.b.2-density-below': {
    en: 'b.2: performance density is below {threshold}',
    ja: 'b.2：性能密度が{threshold}未満',
  },
  'licence.test.c-stand-alone': {
    en: 'c: it is memory on its own, not packaged with a chip',
    ja: 'c：チップと一体でない、メモリ単体の製品である',
  },
  'licence.test.c-density': {
    en: 'c: memory bandwidth density is above {threshold} GB/s per mm²',
    ja: 'c：メモリ帯域密度が{threshold}GB/s/mm²を超える',
  },
  'licence.test.limit-tpp': {
    en: '2026 limit: TPP is below {threshold}',
    ja: '2026年の上限：TPPが{threshold}未満',
  },
  'licence.test.limit-memory': {
    en: '2026 limit: total DRAM bandwidth is below {threshold} GB/s',
    ja: '2026年の上限：DRAMの総帯域が{threshold}GB/s未満',
  },

  'licence.test.destination-2022': {
    en: 'The destination ({value}) is China with Hong Kong or, from 2023-01-17, Macau',
    ja: '仕向地（{value}）が中国（香港を含む）か、2023年1月17日以降のマカオである',
  },
  'licence.test.destination-2023': {
    en: 'The destination ({value}) is in Country Group D:1, D:4 or D:5 and not in A:5 or A:6',
    ja: '仕向地（{value}）が国グループD:1・D:4・D:5にあり、A:5・A:6にはない',
  },
  'licence.test.destination-embargoed': {
    en: 'The destination ({value}) is in Country Group D:5 or is Macau',
    ja: '仕向地（{value}）が国グループD:5の国かマカオである',
  },
  'licence.test.headquarters-embargoed': {
    en: 'The customer or its ultimate parent has its headquarters ({value}) in Country Group D:5 or Macau',
    ja: '顧客またはその最終親会社の本社（{value}）が国グループD:5の国かマカオにある',
  },
  'licence.test.named-in-notice': {
    en: 'An individual notice names the product',
    ja: '個別通知がこの製品を名指ししている',
  },
  'licence.test.review-destination': {
    en: 'Case by case: the destination ({value}) is China or Macau',
    ja: '個別審査の条件：仕向地（{value}）が中国かマカオ',
  },
  'licence.test.review-route': {
    en: 'Case by case: it is exported from the United States, not re-exported or transferred in-country',
    ja: '個別審査の条件：米国からの輸出である（再輸出・国内移転ではない）',
  },
  'licence.test.review-us-market': {
    en: 'Case by case: it was on sale in the United States when the rule was published',
    ja: '個別審査の条件：規則の公布時に米国で市販されていた',
  },
  'licence.test.review-certified': {
    en: 'Case by case: the certifications are made and a laboratory in the United States tested it',
    ja: '個別審査の条件：所定の証明があり、米国内で独立の試験を受けた',
  },
  'licence.test.review-share': {
    en: 'Case by case: TPP sent to China and Macau is at most {threshold}% of that sent to US customers',
    ja: '個別審査の条件：中国・マカオ向けの総TPPが、同じ製品の米国顧客向けの{threshold}%以下',
  },
});
