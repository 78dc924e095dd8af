import { defineMessages } from '@core/messages/define';

/** Titles and one-paragraph summaries of the rule versions. */
export const licenceVersionMessages = defineMessages({
  'licence.version.2022-10-07.title': {
    en: 'October 2022: the first chip rule',
    ja: '2022年10月：最初の半導体規則',
  },
  'licence.version.2022-10-07.summary': {
    en: 'A chip was caught only if it was both fast to compute (4,800) and fast to connect (600 GB/s). Slowing the link alone was enough to get out, which is why the A800 and H800 exist. Aimed at China with Hong Kong, and Macau from January 2023.',
    ja: '演算性能（4,800）と接続速度（600GB/s）の両方に達したチップだけが対象でした。接続だけ遅くすれば外れるため、A800やH800が生まれました。対象は中国（香港を含む）で、2023年1月からはマカオも加わりました。',
  },
  'licence.version.2023-10-17.title': {
    en: 'October 2023: density instead of links',
    ja: '2023年10月：接続速度から性能密度へ',
  },
  'licence.version.2023-10-17.summary': {
    en: 'The link test was dropped. What counts is total processing performance and, for smaller chips, how densely it sits on the die. Note 2 leaves out chips that are not for data centres and stay below 4,800. Far more destinations, and a rule on where the customer has its headquarters. Released on 17 October, in effect from 17 November 2023.',
    ja: '接続速度の要件がなくなり、総処理性能と、小さめのチップでは性能密度で判断するようになりました。データセンター用でなくTPPが4,800未満のチップは注2で外れます。仕向地が大きく広がり、顧客の本社所在地による要件も加わりました。公表は10月17日、発効は2023年11月17日です。',
  },
  'licence.version.2024-04-04.title': {
    en: 'April 2024: corrections',
    ja: '2024年4月：訂正と明確化',
  },
  'licence.version.2024-04-04.summary': {
    en: 'Corrections and clarifications; no threshold moved. Computers that contain chips under the notice requirement need the notice too, and Licence Exception ACA was split off from NAC. The “70 teraflops” in it is a measure for computers and says nothing about a graphics card.',
    ja: '訂正と明確化で、基準値は動いていません。事前通知が必要なチップを含むコンピューターにも通知が要るとされ、許可例外ACAがNACから分かれました。文中の「70テラフロップス」はコンピューターの指標で、グラフィックスカードには当てはまりません。',
  },
  'licence.version.2024-12-02.title': {
    en: 'December 2024: high-bandwidth memory',
    ja: '2024年12月：広帯域メモリ（HBM）',
  },
  'licence.version.2024-12-02.summary': {
    en: 'Paragraph .c controls high-bandwidth memory sold on its own above 2 GB/s per mm². Memory packaged with a chip is judged as part of the chip. The same package added equipment, software and 140 Entity List entries. Compliance for memory from 31 December 2024.',
    ja: '単体で売られ、1平方ミリメートル当たり2GB/sを超える広帯域メモリを規制する.c項ができました。チップと一体のメモリはチップの一部として判断します。同じ措置で製造装置、ソフトウエア、エンティティ・リストの140件も加わりました。メモリの遵守開始は2024年12月31日です。',
  },
  'licence.version.2025-01-13.title': {
    en: 'January 2025: AI Diffusion (never enforced)',
    ja: '2025年1月：AI拡散規則（執行されず）',
  },
  'licence.version.2025-01-13.summary': {
    en: 'A worldwide licence requirement for 3A090.a chips, with tiers of countries and caps in TPP, and a control on closed model weights. Compliance was planned for 15 May 2025; on 13 May BIS announced rescission and non-enforcement. Paragraphs it wrote were still cited in May 2026, so text and enforcement are kept apart here.',
    ja: '3A090.aのチップの許可要件を全世界に広げ、国の階層とTPPの上限を設け、非公開のモデル重みも規制しました。遵守開始は2025年5月15日の予定でしたが、BISは5月13日に撤回の方針と不執行を発表しました。2026年5月の指針はなおその条文を引いているため、ここでは条文と執行を分けて扱います。',
  },
  'licence.version.2025-01-16.title': {
    en: 'January 2025: foundry due diligence',
    ja: '2025年1月：ファウンドリの注意義務',
  },
  'licence.version.2025-01-16.summary': {
    en: 'When a fabricator or packager exports logic at 16/14 nm or below, the chip is presumed to be a data-centre chip of 3A090.a, unless an approved designer attests its figures or the transistor count is attested to be low enough. It binds fabricators and packagers only.',
    ja: '前工程業者や後工程業者（OSAT）が16/14nm以下のロジックICを輸出する場合、3A090.aのデータセンター用チップと推定されます。認定設計者が性能値を証明するか、トランジスタ数が十分少ないと証明されれば、推定は覆ります。この推定が及ぶのは前工程業者とOSATだけです。',
  },
  'licence.version.2025-04-09.title': {
    en: 'April 2025: individual notices for H20 and MI308',
    ja: '2025年4月：H20とMI308への個別通知',
  },
  'licence.version.2025-04-09.summary': {
    en: 'Letters told NVIDIA and AMD that the H20, the MI308 and chips that match them need a licence for China, Macau and other D:5 countries. No threshold was published: the product’s name decides, not a formula.',
    ja: 'NVIDIAとAMDに、H20・MI308と同等のチップは中国・マカオその他のD:5国向けに許可が要ると通知されました。基準値は公表されていません。計算式ではなく、製品名で決まります。',
  },
  'licence.version.2025-07-15.title': {
    en: 'July and August 2025: the reversal',
    ja: '2025年7〜8月：方針の転換',
  },
  'licence.version.2025-07-15.summary': {
    en: 'NVIDIA said on 15 July that licences for the H20 had been assured, and licences were reported from about 8 August. A 15% share of revenue was reported too; no regulation with that figure was found. The licence requirement itself stayed.',
    ja: 'NVIDIAは7月15日、H20の許可が保証されたと発表し、8月8日ごろから許可が出始めたと報じられました。売上高の15%を納めるとの報道もありましたが、それを定めた規則は見つかっていません。許可要件そのものは残りました。',
  },
  'licence.version.2025-09-29.title': {
    en: 'September 2025: the Affiliates (50%) rule',
    ja: '2025年9月：関係会社（50%）規則',
  },
  'licence.version.2025-09-29.summary': {
    en: 'Companies owned 50% or more by listed parties, alone or together, were treated as listed. In force from 29 September to 9 November 2025, suspended from 10 November 2025 to 9 November 2026. What came after is not known here.',
    ja: 'リスト掲載者が単独または合計で50%以上を所有する企業を、掲載者と同じに扱いました。有効だったのは2025年9月29日から11月9日まで、停止は2025年11月10日から2026年11月9日までです。その後の状況は確認できていません。',
  },
  'licence.version.2026-01-15.title': {
    en: 'January 2026: case-by-case review',
    ja: '2026年1月：個別審査へ',
  },
  'licence.version.2026-01-15.summary': {
    en: 'Exports from the United States to China or Macau are reviewed case by case if TPP is below 21,000, DRAM bandwidth is below 6,500 GB/s and further conditions are met. The licence requirement stays, and case by case is not approval. A 25% import duty with two narrow windows came at the same time; it is a separate customs measure.',
    ja: '米国から中国・マカオへの輸出は、TPPが21,000未満、DRAMの総帯域が6,500GB/s未満で、ほかの条件も満たせば個別審査になります。許可要件は残り、個別審査は承認を意味しません。同じ時期の25%の輸入関税（2つの狭い性能帯が対象）は、別の関税措置です。',
  },
  'licence.version.2026-05-31.title': {
    en: 'May 2026: guidance on headquarters',
    ja: '2026年5月：本社所在地に関する指針',
  },
  'licence.version.2026-05-31.summary': {
    en: 'BIS confirmed that overseas companies of groups headquartered in China, Macau or another D:5 country still need a licence. No new figures.',
    ja: 'BISは、中国・マカオその他のD:5国に本社を置くグループの海外会社にも、引き続き許可が要ると確認しました。新しい数値はありません。',
  },

  'licence.version.in-text': { en: 'in the text', ja: '条文にある' },
  'licence.version.not-in-text': { en: 'not in the text', ja: '条文にない' },
  'licence.version.enforced': { en: 'enforced', ja: '執行されている' },
  'licence.version.not-enforced': { en: 'not enforced', ja: '執行されていない' },
  'licence.version.not-known': { en: 'not known here', ja: '未確認' },

  'licence.kind.rule': { en: 'rule', ja: '規則' },
  'licence.kind.notice': { en: 'individual notices', ja: '個別通知' },
  'licence.kind.reversal': { en: 'change of course', ja: '方針転換' },
  'licence.kind.guidance': { en: 'guidance', ja: '指針' },

  'licence.change.paragraphs': { en: 'what is controlled', ja: '規制対象の範囲' },
  'licence.change.exceptions': { en: 'licence exceptions', ja: '許可例外' },
  'licence.change.destinations': { en: 'destinations', ja: '仕向地' },
  'licence.change.review-policy': { en: 'how applications are reviewed', ja: '審査方針' },
  'licence.change.presumption': { en: 'a presumption for foundries', ja: 'ファウンドリへの推定' },
  'licence.change.named-products': { en: 'named products', ja: '名指しの製品' },
  'licence.change.ownership': { en: 'ownership', ja: '所有関係' },
  'licence.change.clarification': { en: 'clarification', ja: '明確化' },
});
