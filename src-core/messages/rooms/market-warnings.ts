import { defineMessages } from '@core/messages/define';

/** What to know before believing a study: one message for each kind of warning. */
export const marketWarningMessages = defineMessages({
  'market-warning.short-history': {
    en: 'Short history: {n} of {full} returns in the estimation window.',
    ja: '履歴が短い：推定期間のリターンは{full}件のうち{n}件です。',
  },
  'market-warning.window-beyond-data': {
    en: 'The window [{from}, {to}] runs past the data and has no figures.',
    ja: '期間［{from}, {to}］はデータの範囲を超えるため、数値がありません。',
  },
  'market-warning.estimation-overlaps-window': {
    en: 'The window [{from}, {to}] shares days with the estimation window, so the event counts as normal.',
    ja: '期間［{from}, {to}］が推定期間と重なり、イベントが「通常」に数えられています。',
  },
  'market-warning.sessions-missing': {
    en: '{missingFrom} has no price on {dates}: the move falls into the next common day.',
    ja: '{missingFrom}には{dates}の株価がありません。その日の動きは、次の共通の取引日に含まれます。',
  },
  'market-warning.hole': {
    en: 'No prices between {from} and {to}: one return spans the hole.',
    ja: '{from}から{to}までの株価がなく、一つのリターンがその間をまたいでいます。',
  },
  'market-warning.different-exchanges': {
    en: 'Stock and market trade in different hours, so the same news may reach them on different dates.',
    ja: '銘柄と市場の取引時間が異なるため、同じニュースでも反応する日付が違うことがあります。',
  },
  'market-warning.overlapping-event': {
    en: 'Another event overlaps: {title} ({date}).',
    ja: '別のイベントが重なっています：{title}（{date}）。',
  },
  'market-warning.confounders': {
    en: 'Other news of these days: {confounders}',
    ja: '同じ時期のほかの材料：{confounders}',
  },
  'market-warning.first-session': {
    en: 'This news could first move {exchange} on {first}, not on {asked}.',
    ja: 'このニュースに{exchange}が最初に反応できたのは{asked}ではなく{first}です。',
  },
  'market-warning.first-session-uncertain': {
    en: 'This news could first move {exchange} on {earliest} or, if it came late, on {latest}.',
    ja: 'このニュースに{exchange}が最初に反応できたのは{earliest}、発表が遅ければ{latest}です。',
  },
  'market-warning.exchange.new-york': { en: 'New York', ja: 'ニューヨーク' },
  'market-warning.exchange.tokyo': { en: 'Tokyo', ja: '東京' },
  'market-warning.exchange.hong-kong': { en: 'Hong Kong', ja: '香港' },
});

/** What the reader of a price file met: one message for each code, shown behind its line. */
export const priceProblemMessages = defineMessages({
  'price-problem.line': { en: 'Line {line}: {problem}', ja: '{line}行目：{problem}' },
  'price-problem.empty': { en: 'The file is empty.', ja: 'ファイルが空です。' },
  'price-problem.too-large': {
    en: 'The file is too large ({found}).',
    ja: 'ファイルが大きすぎます（{found}）。',
  },
  'price-problem.too-many-tickers': {
    en: 'Too many tickers; this one was left out.',
    ja: '銘柄が多すぎるため、この銘柄は除きました。',
  },
  'price-problem.no-header': {
    en: 'No header with a date and a price column was found.',
    ja: '日付と株価の列がある見出し行が見つかりません。',
  },
  'price-problem.no-price-column': {
    en: 'There is no column with a closing price.',
    ja: '終値の列がありません。',
  },
  'price-problem.no-ticker': {
    en: 'The file does not say whose prices these are.',
    ja: 'どの銘柄の株価か、ファイルに書かれていません。',
  },
  'price-problem.no-rows': {
    en: 'No usable price follows the header.',
    ja: '見出し行の後に、使える株価がありません。',
  },
  'price-problem.bad-row': {
    en: 'The row cannot be split into cells and was left out: {found}',
    ja: '行を読み取れないため除きました：{found}',
  },
  'price-problem.bad-date': {
    en: '“{found}” is not a date; the row was left out.',
    ja: '「{found}」は日付ではないため、この行を除きました。',
  },
  'price-problem.ambiguous-dates': {
    en: '“{found}” leaves the order of day and month in doubt.',
    ja: '「{found}」は、月と日のどちらが先か判断できません。',
  },
  'price-problem.weekend-date': {
    en: '{found} dates are Saturdays or Sundays.',
    ja: '土曜日か日曜日の日付が{found}件あります。',
  },
  'price-problem.bad-price': {
    en: '“{found}” is not a price; the row was left out.',
    ja: '「{found}」は株価ではないため、この行を除きました。',
  },
  'price-problem.price-not-positive': {
    en: 'The price {found} is not above zero; the row was left out.',
    ja: '株価{found}がゼロ以下のため、この行を除きました。',
  },
  'price-problem.ambiguous-numbers': {
    en: '“{found}” was read with a comma between thousands.',
    ja: '「{found}」のコンマは桁区切りとして読みました。',
  },
  'price-problem.duplicate-conflict': {
    en: 'A second price for the date ({found}) was left out; the first was kept.',
    ja: '同じ日の2件目の株価（{found}）を除き、最初の値を残しました。',
  },
  'price-problem.suspected-split': {
    en: 'The price changes like a {found} split. Is it adjusted?',
    ja: '{found}の株式分割のような変化です。調整済みの株価か確かめてください。',
  },
  'price-problem.unadjusted-close': {
    en: 'There is no adjusted close: dividends, and perhaps splits, are in the returns.',
    ja: '調整後終値がありません。配当や分割の影響がリターンに含まれます。',
  },
  'price-problem.more-problems': {
    en: '{found} more problems are not listed.',
    ja: 'ほかに{found}件の問題があります。',
  },
  'price-problem.missing-price': {
    en: 'No price; the row was left out.',
    ja: '株価がないため、この行を除きました。',
  },
  'price-problem.not-a-price-row': {
    en: 'A dividend or split, not a price: {found}',
    ja: '株価ではなく配当または分割の行です：{found}',
  },
  'price-problem.duplicate-same': { en: 'The same row twice.', ja: '同じ行が2回あります。' },
  'price-problem.out-of-order': {
    en: 'Out of order; the rows were sorted.',
    ja: '日付順ではないため、並べ替えました。',
  },
  'price-problem.missing-days': {
    en: 'Trading days without a price: {found}, this the first.',
    ja: '株価のない取引日が{found}日あります（これが最初）。',
  },
  'price-problem.gap': {
    en: 'No prices for a while: {found}',
    ja: '株価のない期間があります：{found}',
  },
});
