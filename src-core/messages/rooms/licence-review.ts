import { defineMessages } from '@core/messages/define';

/** Review policies, exceptions, caveats, the foundry presumption and the places. */
export const licenceReviewMessages = defineMessages({
  'licence.licence.required': { en: 'A licence is required', ja: '許可が必要' },
  'licence.licence.no-3a090-requirement': {
    en: 'No licence requirement from 3A090',
    ja: '3A090による許可要件なし',
  },
  'licence.licence.undecided': {
    en: 'Whether a licence is required cannot be decided',
    ja: '許可が必要かどうか判定できません',
  },

  'licence.policy.presumption-of-denial': { en: 'Presumption of denial', ja: '不許可推定' },
  'licence.policy.case-by-case': {
    en: 'Case-by-case review (not an approval)',
    ja: '個別審査（承認ではありません）',
  },
  'licence.policy.presumption-of-approval': { en: 'Presumption of approval', ja: '許可推定' },
  'licence.policy.not-stated': {
    en: 'The sources do not state the review policy',
    ja: '審査方針は資料に示されていません',
  },
  'licence.policy.undecided': {
    en: 'The review policy cannot be decided',
    ja: '審査方針は判定できません',
  },

  'licence.exception.NAC': {
    en: 'Licence Exception NAC (Notified Advanced Computing)',
    ja: '許可例外NAC（先端計算・要通知）',
  },
  'licence.exception.ACA': {
    en: 'Licence Exception ACA (Advanced Computing Authorized)',
    ja: '許可例外ACA（先端計算・通知不要）',
  },
  'licence.exception.HBM': {
    en: 'Licence Exception HBM, if its other conditions are met',
    ja: '許可例外HBM（ほかの条件を満たす場合）',
  },
  'licence.exception.LPP': {
    en: 'Licence Exception LPP, small orders up to about 26.9 million TPP',
    ja: '許可例外LPP（約2,690万TPPまでの少量注文）',
  },
  'licence.exception.notice': {
    en: 'BIS must be notified {days} days before shipping.',
    ja: '出荷の{days}日前までにBISへの通知が必要です。',
  },
  'licence.exception.status.possible': { en: 'possible', ja: '利用の可能性あり' },
  'licence.exception.status.text-only': {
    en: 'in the text of a rule that was never enforced',
    ja: '執行されなかった規則の条文上だけのもの',
  },

  'licence.caveat.other-controls': {
    en: 'Other controls may still ask for a licence: individual notices, end use, end user, the Entity List.',
    ja: '個別通知・最終用途・最終需要者・エンティティ・リストなど、ほかの規制で許可が要ることがあります。',
  },
  'licence.caveat.within-the-united-states': {
    en: 'A delivery within the United States is not an export.',
    ja: '米国内での引き渡しは輸出に当たりません。',
  },
  'licence.caveat.policy-from-memory': {
    en: 'The review policy is from memory and was not re-read.',
    ja: '審査方針は記憶によるもので、原典で確認していません。',
  },
  'licence.caveat.review-since-april-2024-unverified': {
    en: 'A second-hand summary says that since April 2024 items other than data-centre chips of 3A090.a are reviewed case by case. That was not verified.',
    ja: '2024年4月以降、3A090.aのデータセンター用チップ以外は個別審査とする二次資料がありますが、確認できていません。',
  },
  'licence.caveat.hbm-compliance-later': {
    en: 'The memory paragraph had taken effect; compliance was required from 31 December 2024.',
    ja: 'メモリの項は発効済みですが、遵守が求められたのは2024年12月31日からです。',
  },
  'licence.caveat.diffusion-not-enforced': {
    en: 'The AI Diffusion rule asked for a licence worldwide. It was never enforced.',
    ja: 'AI拡散規則は全世界向けに許可を求めましたが、執行されませんでした。',
  },
  'licence.caveat.licences-reported': {
    en: 'Licences were reported to be granted from about this time.',
    ja: 'このころから許可が出ていると報じられました。',
  },
  'licence.caveat.after-the-sources': {
    en: 'The date lies after the sources were compiled; the rule may have changed.',
    ja: '資料の作成日より後の日付です。規則が変わっている可能性があります。',
  },

  'licence.route.export-from-us': { en: 'Export from the United States', ja: '米国からの輸出' },
  'licence.route.reexport': { en: 'Re-export from a third country', ja: '第三国からの再輸出' },
  'licence.route.in-country-transfer': { en: 'Transfer within a country', ja: '国内移転' },

  'licence.foundry.before-the-rule': {
    en: 'The presumption came on 16 January 2025.',
    ja: 'この推定は2025年1月16日に設けられました。',
  },
  'licence.foundry.exporter-not-bound': {
    en: 'The presumption binds only fabricators and packagers.',
    ja: 'この推定が及ぶのは前工程業者とOSATだけです。',
  },
  'licence.foundry.not-covered-logic': {
    en: 'It is not logic at 16/14 nm or below, nor does it use non-planar transistors.',
    ja: '16/14nm以下のロジックでも、非プレーナ型トランジスタのロジックでもありません。',
  },
  'licence.foundry.designer-attests': {
    en: 'An approved or authorised designer attests its figures.',
    ja: '認定または承認された設計者が性能値を証明しています。',
  },
  'licence.foundry.transistor-count': {
    en: 'The attested transistor count is below the limit.',
    ja: '証明されたトランジスタ数が上限を下回ります。',
  },
  'licence.foundry.limit-of-2028-unknown': {
    en: 'The text read does not settle the limit for 2028.',
    ja: '確認した条文からは2028年の上限が定まりません。',
  },
  'licence.foundry.not-overcome': {
    en: 'Nothing overcomes the presumption: treated as a data-centre chip of 3A090.a.',
    ja: '推定を覆すものがなく、3A090.aのデータセンター用チップとして扱われます。',
  },

  'licence.affiliates.before-the-rule': { en: 'before the rule', ja: '規則の施行前' },
  'licence.affiliates.in-force': { en: 'in force', ja: '有効' },
  'licence.affiliates.suspended': {
    en: 'suspended from 2025-11-10 to 2026-11-09',
    ja: '停止中（2025年11月10日〜2026年11月9日）',
  },
  'licence.affiliates.unknown': { en: 'not known here', ja: '未確認' },

  'licence.place.CN': { en: 'China', ja: '中国' },
  'licence.place.HK': { en: 'Hong Kong', ja: '香港' },
  'licence.place.MO': { en: 'Macau', ja: 'マカオ' },
  'licence.place.US': { en: 'United States', ja: '米国' },
  'licence.place.SA': { en: 'Saudi Arabia', ja: 'サウジアラビア' },
  'licence.place.AE': { en: 'United Arab Emirates', ja: 'アラブ首長国連邦' },
  'licence.place.VN': { en: 'Vietnam', ja: 'ベトナム' },
  'licence.place.AU': { en: 'Australia', ja: 'オーストラリア' },
  'licence.place.CA': { en: 'Canada', ja: 'カナダ' },
  'licence.place.DE': { en: 'Germany', ja: 'ドイツ' },
  'licence.place.FR': { en: 'France', ja: 'フランス' },
  'licence.place.GB': { en: 'United Kingdom', ja: '英国' },
  'licence.place.JP': { en: 'Japan', ja: '日本' },
  'licence.place.KR': { en: 'South Korea', ja: '韓国' },
  'licence.place.NL': { en: 'Netherlands', ja: 'オランダ' },
  'licence.place.IL': { en: 'Israel', ja: 'イスラエル' },
  'licence.place.SG': { en: 'Singapore', ja: 'シンガポール' },
  'licence.place.TW': { en: 'Taiwan', ja: '台湾' },
  'licence.place.BY': { en: 'Belarus', ja: 'ベラルーシ' },
  'licence.place.CU': { en: 'Cuba', ja: 'キューバ' },
  'licence.place.IR': { en: 'Iran', ja: 'イラン' },
  'licence.place.KP': { en: 'North Korea', ja: '北朝鮮' },
  'licence.place.MM': { en: 'Myanmar', ja: 'ミャンマー' },
  'licence.place.RU': { en: 'Russia', ja: 'ロシア' },
  'licence.place.SY': { en: 'Syria', ja: 'シリア' },
  'licence.place.VE': { en: 'Venezuela', ja: 'ベネズエラ' },
});
