import { defineMessages } from '../define';

/** First start and the choice of a learner. */
export const learnerMessages = defineMessages({
  'welcome.title': { en: 'One day, one chip, one rule', ja: '一日、一枚のチップ、一つの規則' },
  'welcome.text': {
    en: 'On 27 January 2025 NVIDIA fell 17% after a model trained on chips the rules allowed. Why were they allowed? Start there.',
    ja: '2025年1月27日、規則が認めたチップで学習したAIモデルをきっかけに、NVIDIA株は17%下落しました。なぜ、そのチップは認められていたのでしょうか。',
  },
  'welcome.name': { en: 'Your name on this machine', ja: 'この端末で使う名前' },
  'welcome.namePlaceholder': { en: 'for example: Aki', ja: '例：あき' },
  'welcome.begin': { en: 'Begin', ja: '始める' },
  'welcome.private': {
    en: 'No account, no password, no network. Everything stays on this machine, and anyone who uses it can open any name.',
    ja: 'アカウントもパスワードも通信も使いません。記録はこの端末だけに残り、端末を使う人は誰でもどの名前でも開けます。',
  },
  'learners.title': { en: 'Who is learning?', ja: '学習者を選ぶ' },
  'learners.add': { en: 'Add a learner', ja: '学習者を追加' },
  'learners.switch': { en: 'Change learner', ja: '学習者を切り替える' },
  'learners.rename': { en: 'Rename', ja: '名前を変える' },
  'learners.nameEmpty': { en: 'Give a name first.', ja: '名前を入力してください。' },
  'learners.nameLong': {
    en: 'A name has at most 40 characters.',
    ja: '名前は40文字以内にしてください。',
  },
  'learners.nameTaken': {
    en: 'This name is taken. Choose another.',
    ja: 'この名前は使われています。別の名前にしてください。',
  },
  'learners.lastSeen': { en: 'last here {date}', ja: '最終利用 {date}' },
});
