import { defineMessages } from '../define';

/** What is said beside a field of a draft. */
export const authorProblemMessages = defineMessages({
  'author.problem.missing': { en: 'Fill this in.', ja: '入力してください。' },
  'author.problem.few': { en: 'It takes at least {least}.', ja: '{least}個以上必要です。' },
  'author.problem.many': { en: 'At most {most} are possible.', ja: '{most}個までです。' },
  'author.problem.small': { en: 'At least {least}.', ja: '{least}以上にしてください。' },
  'author.problem.large': { en: 'At most {most}.', ja: '{most}以下にしてください。' },
  'author.problem.number': { en: 'Write a number.', ja: '数値を入力してください。' },
  'author.problem.date': {
    en: 'Write a date such as 2025-01-27.',
    ja: '2025-01-27のような日付にしてください。',
  },
  'author.problem.form': { en: 'This takes another form: {form}.', ja: '形式が違います：{form}' },
  'author.problem.slug': {
    en: 'Write lower-case words joined by hyphens, such as chip-limits.',
    ja: 'chip-limitsのように、英小文字の語をハイフンでつないでください。',
  },
  'author.problem.blankName': {
    en: 'Write a name in lower-case letters and digits, such as chip1.',
    ja: 'chip1のように、英小文字と数字で名前を付けてください。',
  },
  'author.problem.pictureName': {
    en: 'Write the plain name of a picture, such as die.png.',
    ja: 'die.pngのような図の名前にしてください。',
  },
  'author.problem.version': {
    en: 'Write a version such as 1.0.0.',
    ja: '1.0.0のようなバージョンにしてください。',
  },
  'author.problem.oneRight': {
    en: 'Exactly one option must be right.',
    ja: '正しい選択肢は1つだけにしてください。',
  },
  'author.problem.someRight': {
    en: 'At least one option must be right.',
    ja: '正しい選択肢を1つ以上にしてください。',
  },
  'author.problem.sameParts': {
    en: 'Two of these say the same; nobody could tell them apart.',
    ja: '同じ文言が2つあり、区別できません。',
  },
  'author.problem.blanks': {
    en: 'Every blank must stand exactly once in the sentence, in each language, its name in double braces.',
    ja: '各言語の文に、すべての空欄を、名前を二重の波かっこで囲んで1回ずつ入れてください。',
  },
  'author.problem.range': {
    en: 'The accepted range must hold the answer.',
    ja: '正解が範囲の中に入っていません。',
  },
  'author.problem.slipOverlaps': {
    en: 'A slip reaches into the accepted range or ends before it begins.',
    ja: '誤りの範囲が正解の範囲と重なるか、下限が上限を超えています。',
  },
  'author.problem.other': { en: 'This does not fit: {said}', ja: 'このままでは使えません：{said}' },
  'author.problem.markdown': {
    en: 'Line {line}: {said} {remedy}',
    ja: '{line}行目：{said} {remedy}',
  },
  'author.problem.twice': { en: '“{id}” is used twice.', ja: '「{id}」が2回使われています。' },
  'author.problem.taken': {
    en: 'Another pack already uses “{id}”.',
    ja: '「{id}」はほかのパックで使われています。',
  },
  'author.problem.unknown': {
    en: 'There is no “{id}” in this pack.',
    ja: 'このパックに「{id}」はありません。',
  },
  'author.problem.noPicture': {
    en: 'The pack has no picture “{id}”.',
    ja: 'このパックに図「{id}」はありません。',
  },
  'author.problem.memory': {
    en: '“{id}” was not read in its source: better not ask about it.',
    ja: '「{id}」は出典で確認されていません。出題しないほうがよいでしょう。',
  },
  'author.problem.empty': {
    en: 'The pack has no question and no lesson yet.',
    ja: 'まだ問題もレッスンもありません。',
  },
  'author.problem.lacking': {
    en: '{count} reasons or sources are not given. Explaining helps most when every wrong answer has its reason.',
    ja: '解説や根拠が{count}か所空いています。誤答ごとの解説が学習に最も役立ちます。',
  },
  'author.problem.lacking.one': {
    en: 'One reason or source is not given. Explaining helps most when every wrong answer has its reason.',
    ja: '解説や根拠が{count}か所空いています。誤答ごとの解説が学習に最も役立ちます。',
  },
  'author.problem.longestOption': {
    en: 'The right option is the longest too often: length gives it away.',
    ja: '正解が最も長い選択肢に偏っていて、長さで見当がつきます。',
  },
  'author.problem.keyPosition': {
    en: 'With a fixed order, the right option stands in the same place too often.',
    ja: '順序を固定した問題で、正解の位置が偏っています。',
  },
  'author.problem.absoluteWords': {
    en: 'Words such as “always” and “never” stand in wrong options alone.',
    ja: '「必ず」「一切」などの語が誤りの選択肢にだけあります。',
  },
  'author.problem.catchAll': {
    en: 'An option speaks of the other options; write one about the subject.',
    ja: 'ほかの選択肢を指す選択肢があります。内容についての選択肢にしてください。',
  },
  'author.problem.numbersDiffer': {
    en: 'The two languages do not hold the same numbers.',
    ja: '日本語と英語で数値が一致していません。',
  },
  'author.problem.nearDuplicate': {
    en: 'Another question asks nearly the same.',
    ja: 'ほぼ同じ問題がほかにあります。',
  },
  'author.problem.pastReview': {
    en: 'Its review date has passed.',
    ja: '見直し期限を過ぎています。',
  },
});
