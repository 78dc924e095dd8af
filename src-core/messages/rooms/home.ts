import { defineMessages } from '../define';

export const homeMessages = defineMessages({
  'passage.title': { en: 'Your passage', ja: '記憶の水路' },
  'passage.message': {
    en: 'Wide where you would know the answer today, narrow where you would run aground. Of the whole course you hold {percent}%.',
    ja: '水路が広いほど今日答えられ、狭いところで座礁します。コース全体では{percent}%を覚えています。',
  },
  'passage.narrowest': {
    en: 'Narrowest of what you have begun:',
    ja: '始めたレッスンのうち狭いところ：',
  },
  'home.dueCount': { en: 'questions are due', ja: '問を復習する時期です' },
  'home.dueCount.one': { en: 'question is due', ja: '問を復習する時期です' },
  'home.title': { en: 'Today', ja: '今日' },
  'home.due': { en: '{count} questions are due', ja: '復習する問題が{count}問あります' },
  'home.due.one': { en: '{count} question is due', ja: '復習する問題が{count}問あります' },
  'home.review': { en: 'Review now', ja: '復習する' },
  'home.nothingDue': { en: 'Nothing is due', ja: '復習する問題はありません' },
  'home.nextDue': { en: 'The next one returns {when}.', ja: '次の復習は{when}です。' },
  'home.noneAnswered': {
    en: 'Questions you answer return here when it is time to see them again.',
    ja: '答えた問題は、復習の時期が来るとここに戻ってきます。',
  },
  'home.resume': { en: 'A session is open', ja: '途中のセッションがあります' },
  'home.resumeAt': { en: '{done} of {total} answered', ja: '{total}問中{done}問回答済み' },
  'home.resumeButton': { en: 'Go on where you stopped', ja: '続きから再開' },
  'home.discard': { en: 'End it', ja: '終了する' },
  'home.nextLesson': { en: 'Next lesson', ja: '次のレッスン' },
  'home.firstLesson': { en: 'Begin here', ja: 'ここから始める' },
  'home.readLesson': { en: 'Read the lesson', ja: 'レッスンを読む' },
  'home.minutes': { en: '{count} minutes', ja: '約{count}分' },
  'home.minutes.one': { en: '{count} minute', ja: '約{count}分' },
  'home.courseDone': {
    en: 'You have read every lesson.',
    ja: 'すべてのレッスンを読み終えました。',
  },
  'home.quizTitle': { en: 'A quick quiz', ja: '短いクイズ' },
  'home.quizText': {
    en: 'Ten questions across what you have read, mixed.',
    ja: '読んだ範囲から10問、混ぜて出題します。',
  },
  'home.quizTextNew': {
    en: 'Ten questions, mixed. Not knowing yet is a fair start: every answer is explained.',
    ja: '10問、混ぜて出題します。知らなくても大丈夫です。どの答えにも解説があります。',
  },
  'home.last7': { en: 'Last seven days', ja: '直近7日間' },
  'home.answered': { en: '{count} answers', ja: '{count}回答' },
  'home.answered.one': { en: '{count} answer', ja: '{count}回答' },
  'predict.home': { en: 'How did the market take it?', ja: '市場はどう反応したか' },
  'predict.begin': { en: 'Predict', ja: '予想する' },
});
