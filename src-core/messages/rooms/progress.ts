import { defineMessages } from '../define';

export const progressMessages = defineMessages({
  'progress.title': { en: 'Progress', ja: '進み具合' },
  'progress.empty': { en: 'Nothing answered yet', ja: 'まだ回答がありません' },
  'progress.emptyText': {
    en: 'After your first quiz this page shows what you know, topic by topic, and when questions return.',
    ja: '最初のクイズのあと、テーマごとの理解度と次の出題予定がここに表示されます。',
  },
  'progress.totals': { en: 'In all', ja: '合計' },
  'progress.answers': { en: 'Answers', ja: '回答数' },
  'progress.questionsSeen': { en: 'Questions met', ja: '出会った問題' },
  'progress.rightShare': { en: 'Right', ja: '正答率' },
  'progress.firstTry': { en: 'Right at first sight', ja: '初回正答率' },
  'progress.byTopic': { en: 'By topic', ja: 'テーマ別' },
  'progress.topic': { en: 'Topic', ja: 'テーマ' },
  'progress.seenOf': { en: '{seen} of {total} met', ja: '{total}問中{seen}問' },
  'progress.forecast': { en: 'What returns when', ja: '今後の復習予定' },
  'progress.forecastAlt': {
    en: '{overdue} overdue or due today; {week} more in the next seven days.',
    ja: '今日まで（期限超過を含む）{overdue}問、その後7日間に{week}問。',
  },
  'progress.overdue': { en: 'due now', ja: '期限' },
  'progress.later': { en: 'later', ja: '以降' },
  'progress.resting': { en: 'resting', ja: '休止中' },
  'progress.returning': {
    en: 'would be back again by then, if answered right',
    ja: '正解していけば、その日に再び出る分',
  },
  'progress.weakest': {
    en: 'Weakest so far: {topic}, {percent}% right.',
    ja: 'いちばん弱いテーマ：{topic}（正答率{percent}%）。',
  },
  'progress.statedMark': {
    en: 'where right answers would be, if you were exactly as sure as you said',
    ja: '申告した自信どおりだった場合の正答率',
  },
  'progress.expected': { en: 'Would fit', ja: '自信に見合う正答率' },
  'progress.day': { en: 'Day', ja: '日' },
  'progress.cards': { en: 'Questions', ja: '問題数' },
  'progress.calendar': { en: 'Days of study', ja: '学習した日' },
  'progress.calendarAlt.one': {
    en: '{count} day with answers in the last {weeks} weeks.',
    ja: '直近{weeks}週間のうち{count}日に回答があります。',
  },
  'progress.calendarAlt': {
    en: '{count} days with answers in the last {weeks} weeks.',
    ja: '直近{weeks}週間のうち{count}日に回答があります。',
  },
  'progress.confidence': { en: 'How sure, how right', ja: '自信と正答' },
  'progress.said': { en: 'Said', ja: '申告' },
  'progress.wasRight': { en: 'Was right', ja: '実際の正答率' },
  'progress.brier': {
    en: 'Brier score {score}: 0 is perfect, 0.25 is what always saying 50% earns.',
    ja: 'ブライアスコア {score}：0が最良、常に50%と答えると0.25になります。',
  },
});
