import { defineMessages } from '../define';

/** The search page. */
export const searchMessages = defineMessages({
  'search.title': { en: 'Search', ja: '検索' },
  'search.field': { en: 'Search the course', ja: 'コース内を検索' },
  'search.keys': {
    en: '↓ and ↑ move through the hits, Enter opens one; in the field Enter opens the first.',
    ja: '↓と↑で結果を移動し、Enterで開きます。入力欄でEnterを押すと先頭の結果を開きます。',
  },
  'search.scope': {
    en: 'Lessons, glossary, facts with their sources, and the questions you have answered, in English and Japanese.',
    ja: 'レッスン、用語集、出典つきの事実、回答済みの問題を、日本語と英語の両方から探します。',
  },
  'search.examples': { en: 'For example', ja: '検索の例' },
  'search.preparing': { en: 'Getting the course ready to search…', ja: '検索の準備をしています…' },
  'search.count': { en: '{count} hits', ja: '{count}件見つかりました' },
  'search.count.one': { en: '{count} hit', ja: '{count}件見つかりました' },
  'search.none': { en: 'Nothing found for “{query}”', ja: '「{query}」は見つかりませんでした' },
  'search.advice': {
    en: 'Try fewer words, another spelling or the other language. Questions can be found once you have answered them.',
    ja: '語を減らす、別の表記や英語で探す、などをお試しください。問題は、回答すると検索できるようになります。',
  },
  'search.term': { en: 'Glossary', ja: '用語' },
  'search.lesson': { en: 'Lessons', ja: 'レッスン' },
  'search.question': { en: 'Questions you have answered', ja: '回答済みの問題' },
  'search.fact': { en: 'Facts and sources', ja: '事実と出典' },
  'search.all': { en: 'Show all {count}', ja: '{count}件すべてを表示' },
  'search.foundInEnglish': { en: 'found in the English text', ja: '英語版の本文で一致' },
  'search.foundInJapanese': { en: 'found in the Japanese text', ja: '日本語版の本文で一致' },
  'search.lastAnswered': {
    en: 'Last answered {date}: {outcome}',
    ja: '前回の回答：{date}、{outcome}',
  },
  'search.toLesson': { en: 'Lesson: {title}', ja: 'レッスン：{title}' },
});
