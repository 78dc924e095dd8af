import { defineMessages } from '../define';

/** What a classroom drill leaves behind. */
export const drillResultsMessages = defineMessages({
  'drillResults.back': { en: 'All drills', ja: 'ドリル一覧' },
  'drillResults.head': {
    en: '{date}. Students: {students}. Questions shown with their answer: {questions}.',
    ja: '{date}　生徒{students}人、正解を表示した問題{questions}問',
  },
  'drillResults.none': { en: 'No results', ja: '結果はありません' },
  'drillResults.noneText': {
    en: 'No answer was shown in this drill, so nothing was marked.',
    ja: '正解を表示した問題がないため、採点されていません。',
  },
  'drillResults.missing': { en: 'This drill is not here', ja: 'このドリルはありません' },
  'drillResults.items': { en: 'Questions', ja: '問題の分析' },
  'drillResults.itemsText': {
    en: 'How many had each question right, and whether it tells those who know more from those who know less.',
    ja: '各問題の正答率と、よくわかっている生徒とそうでない生徒を見分けられたかを示します。',
  },
  'drillResults.question': { en: 'Question', ja: '問題' },
  'drillResults.n': { en: 'Students', ja: '人数' },
  'drillResults.facility': { en: 'Facility', ja: '正答率' },
  'drillResults.discrimination': { en: 'Discrimination', ja: '識別指数' },
  'drillResults.pointBiserial': { en: 'Point-biserial', ja: '点双列相関' },
  'drillResults.again': { en: 'Asked again', ja: '再出題' },
  'drillResults.remark': { en: 'Worth a look', ja: '注意点' },
  'drillResults.remark.backwards': {
    en: 'The weaker did better: is the key right, the wording clear?',
    ja: '得点の低い生徒のほうがよくできています。正解や問題文を確かめてください。',
  },
  'drillResults.remark.everyone-right': {
    en: 'Everybody had it right.',
    ja: '全員が正解しました。',
  },
  'drillResults.remark.everyone-wrong': {
    en: 'Nobody had it right: worth teaching again.',
    ja: '正解者がいません。もう一度教えましょう。',
  },
  'drillResults.remark.little-difference': {
    en: 'Hardly tells the stronger from the weaker.',
    ja: '生徒の理解度の差があまり出ていません。',
  },
  'drillResults.reliability': {
    en: '{name} {alpha}, standard error {error} marks, mean {mean} of {most}.',
    ja: '{name} {alpha}、標準誤差{error}点、平均{mean}点（{most}点満点）',
  },
  'drillResults.reliabilityNone': {
    en: 'Reliability needs two questions and two students whose totals differ.',
    ja: '信頼性係数を出すには、2問以上と、合計点の異なる2人以上の生徒が必要です。',
  },
  'drillResults.few': {
    en: 'With fewer than about 30 students these figures swing a good deal from class to class.',
    ja: '人数が30人ほどに満たない場合、これらの値はクラスごとに大きく変わります。',
  },
  'drillResults.howRead': { en: 'How to read the figures', ja: '値の読み方' },
  'drillResults.read.facility': {
    en: 'Facility: the mean score, 0% nobody, 100% everybody right. Between 30% and 80% a question tells most.',
    ja: '正答率：平均得点。0%は正解者なし、100%は全員正解。30〜80%の問題が最も多くのことを教えてくれます。',
  },
  'drillResults.read.discrimination': {
    en: 'Discrimination: the mean of the best 27% less that of the weakest 27%, −1 to 1. From 0.3 on it is good; below 0.2 poor; below 0 look at the key.',
    ja: '識別指数：上位27%と下位27%の平均得点の差（−1〜1）。0.3以上は良好、0.2未満は不十分、負の値なら正解を確かめてください。',
  },
  'drillResults.read.pointBiserial': {
    en: 'Point-biserial: the correlation of the question with the total of the others.',
    ja: '点双列相関：その問題の得点と、ほかの問題の合計点との相関。',
  },
  'drillResults.read.alpha': {
    en: 'KR-20, or alpha where parts of a mark are given: how far another set of such questions would rank the class alike. From 0.7 on one can compare students by it.',
    ja: 'KR-20（部分点がある場合はα）：同じような問題で測り直したとき、順位がどの程度同じになるか。0.7以上なら生徒どうしの比較に使えます。',
  },
  'drillResults.distractors': { en: 'What was answered', ja: '回答の内訳' },
  'drillResults.students': { en: 'Students', ja: '生徒別' },
  'drillResults.student': { en: 'Name', ja: '名前' },
  'drillResults.place': { en: 'Place', ja: '順位' },
  'drillResults.team': { en: 'Team', ja: 'チーム' },
  'drillResults.right': { en: 'Right', ja: '正解' },
  'drillResults.ofAsked': { en: '{right} of {asked}', ja: '{asked}問中{right}問' },
  'drillResults.marks': { en: 'Marks', ja: '得点' },
  'drillResults.topics': { en: 'Topics', ja: 'テーマ別' },
  'drillResults.topicsText': {
    en: 'The share of what was asked that the class had right.',
    ja: 'クラス全体の正答率です。',
  },
  'drillResults.asked': { en: '{count} answers', ja: '{count}件の回答' },
  'drillResults.asked.one': { en: '{count} answer', ja: '{count}件の回答' },
  'drillResults.room': { en: 'What the room said', ja: '教室の答え' },
  'drillResults.responses': {
    en: 'Response table (for other programs, and `chokepoint items`)',
    ja: '回答表（ほかのプログラムや「chokepoint items」用）',
  },
  'drillResults.print': { en: 'Print', ja: '印刷' },
  'drillResults.delete': { en: 'Delete this drill', ja: 'このドリルを削除' },
});
