import { defineMessages } from '../define';

/** What GIFT alone has to say. */
export const exchangeGiftMessages = defineMessages({
  'exchange.changed.gift-markdown': {
    en: 'Its Markdown is shown as it was typed.',
    ja: 'Markdownは入力されたままの文字で表示します。',
  },
  'exchange.remedy.gift-markdown': {
    en: 'Look at the question and take the marks out if they disturb.',
    ja: '問題を確かめ、記号が邪魔なら消してください。',
  },
  'exchange.changed.gift-arrow': {
    en: 'GIFT parts pairs at “->”; in the words it was written as “→”.',
    ja: 'GIFTでは「->」が組の区切りです。文中では「→」と書きました。',
  },
  'exchange.remedy.gift-arrow': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.refused.gift-unclosed': {
    en: 'A brace is opened and not closed, or closed and not opened.',
    ja: '「{」と「}」が対になっていません。',
  },
  'exchange.remedy.gift-unclosed': {
    en: 'Close it; a brace that belongs to the words is written \\{ or \\}. A blank line ends a question.',
    ja: '対にしてください。文字としての波かっこは \\{ と \\} と書きます。空行で問題が終わります。',
  },
  'exchange.refused.gift-several-braces': {
    en: 'It has more than one pair of braces; in GIFT a question has one.',
    ja: '「{ }」が2組以上あります。GIFTでは1問に1組です。',
  },
  'exchange.remedy.gift-several-braces': {
    en: 'Put a blank line between two questions, or use Moodle XML for several gaps.',
    ja: '2つの問題の間に空行を入れるか、穴が複数ならMoodle XMLを使ってください。',
  },
  'exchange.refused.gift-several-right': {
    en: 'Its gap has several right choices, of which any one counts.',
    ja: '空欄の正解の選択肢が複数あり、どれか1つで正解になります。',
  },
  'exchange.remedy.gift-several-right': {
    en: 'Keep one right choice, or let the learner type it: {=one =other}.',
    ja: '正解を1つにするか、{=A =B} のように入力させてください。',
  },
});
