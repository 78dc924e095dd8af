import { defineMessages } from '@core/messages/define';

/** Why the market arithmetic gives no number, and what would help. */
export const marketFaultMessages = defineMessages({
  'fault.market.plan-invalid.what': {
    en: 'The date or the windows of the study make no sense.',
    ja: '分析の日付または期間の指定が正しくありません。',
  },
  'fault.market.plan-invalid.remedy': {
    en: 'Give windows from an earlier to a later session, and an estimation window that ends before the event.',
    ja: '期間は前の営業日から後の営業日の順に、推定期間はイベントより前に終わるように指定してください。',
  },
  'fault.market.series-invalid.what': {
    en: 'These prices cannot be used: they are out of order, or one of them is not above zero.',
    ja: 'この株価は使えません。日付順になっていないか、ゼロ以下の値があります。',
  },
  'fault.market.series-invalid.remedy': {
    en: 'Give prices above zero in order of date, one a date.',
    ja: 'ゼロより大きい株価を、日付順に1日1件で用意してください。',
  },
  'fault.market.no-common-days.what': {
    en: 'Stock and market share fewer than two days with a price.',
    ja: '銘柄と市場の両方に株価がある日が2日に足りません。',
  },
  'fault.market.no-common-days.remedy': {
    en: 'Use prices of both over the same period.',
    ja: '同じ期間の両方の株価を使ってください。',
  },
  'fault.market.return-not-finite.what': {
    en: 'A price is so large or so small that no return can be computed.',
    ja: '極端に大きいか小さい値があり、リターンを計算できません。',
  },
  'fault.market.return-not-finite.remedy': {
    en: 'Look for a misplaced decimal point.',
    ja: '小数点の位置の誤りがないか確かめてください。',
  },
  'fault.market.no-price-on-date.what': {
    en: 'There is no price on this date. It may be a holiday, or lie outside the data.',
    ja: 'この日の株価がありません。休場日か、データの範囲外です。',
  },
  'fault.market.no-price-on-date.remedy': {
    en: 'Choose the first session that could react to the news.',
    ja: 'ニュースに最初に反応できた取引日を選んでください。',
  },
  'fault.market.no-return-on-date.what': {
    en: 'The data begin on this date, so it has no return.',
    ja: 'データがこの日から始まるため、リターンがありません。',
  },
  'fault.market.no-return-on-date.remedy': {
    en: 'Use prices that begin earlier.',
    ja: 'より前から始まる株価を使ってください。',
  },
  'fault.market.history-too-short.what': {
    en: 'The history before the event is too short to say what is normal for this stock.',
    ja: 'イベント前の履歴が短すぎて、この銘柄の通常の動きを推定できません。',
  },
  'fault.market.history-too-short.remedy': {
    en: 'Choose a later event or a stock with a longer history.',
    ja: 'より後のイベントか、履歴の長い銘柄を選んでください。',
  },
  'fault.market.no-freedom.what': {
    en: 'There are too few returns to judge their scatter by.',
    ja: 'リターンの数が少なすぎて、ばらつきを推定できません。',
  },
  'fault.market.no-freedom.remedy': {
    en: 'Use a longer estimation window.',
    ja: '推定期間を長くしてください。',
  },
  'fault.market.market-constant.what': {
    en: 'The market does not move in the estimation window, so no beta can be found.',
    ja: '推定期間に市場がまったく動かないため、ベータを推定できません。',
  },
  'fault.market.market-constant.remedy': {
    en: 'Check the market’s prices, or use the mean-adjusted model.',
    ja: '市場の値を確かめるか、平均調整モデルを使ってください。',
  },
  'fault.market.no-residual-variance.what': {
    en: 'The estimation window shows no scatter about the model, so nothing can be called unusual.',
    ja: '推定期間にモデルからのばらつきがなく、何が異常かを判断できません。',
  },
  'fault.market.no-residual-variance.remedy': {
    en: 'Check that the prices move and that the stock is not the market itself.',
    ja: '株価が動いているか、銘柄が市場そのものでないかを確かめてください。',
  },
  'fault.market.ticker-not-brought.what': {
    en: 'There are no prices of this stock among your own.',
    ja: 'ご自身の株価データに、この銘柄がありません。',
  },
  'fault.market.ticker-not-brought.remedy': {
    en: 'Choose another stock, or bring its prices.',
    ja: '別の銘柄を選ぶか、この銘柄の株価を追加してください。',
  },
  'fault.market.no-market-prices.what': {
    en: 'There is no market among your prices to measure this stock against.',
    ja: 'この銘柄と比べる市場の値が、ご自身の株価データにありません。',
  },
  'fault.market.no-market-prices.remedy': {
    en: 'Bring prices of an index or a fund on it (SPY, ^N225, ^HSI), choose another market, or take the stock’s own average as normal.',
    ja: '指数や連動ETF（SPY、^N225、^HSI）の値を追加するか、別の市場を選ぶか、「平均調整モデル」を使ってください。',
  },
  'fault.market.not-packaged.what': {
    en: 'The pack holds no window for this event and ticker.',
    ja: 'この教材には、このイベントと銘柄のデータがありません。',
  },
  'fault.market.not-packaged.remedy': {
    en: 'Choose another ticker or event, or bring prices of your own.',
    ja: '別の銘柄かイベントを選ぶか、ご自身の株価データを使ってください。',
  },
  'fault.market.plan-not-packaged.what': {
    en: 'The packaged figures cannot serve this choice of window or market.',
    ja: '教材のデータは、この期間や市場の指定には使えません。',
  },
  'fault.market.plan-not-packaged.remedy': {
    en: 'Keep to the packaged estimation window and market, or bring prices of your own.',
    ja: '教材の推定期間と市場を使うか、ご自身の株価データを使ってください。',
  },
  'fault.market.pack-invalid.what': {
    en: 'The pack’s market data are damaged.',
    ja: '教材の市場データが壊れています。',
  },
  'fault.market.pack-invalid.remedy': {
    en: 'Install the pack again.',
    ja: '教材をもう一度入れ直してください。',
  },
  'fault.market.calendar-unknown.what': {
    en: 'The exchange’s trading days are not known for this date.',
    ja: 'この日付の取引日カレンダーがありません。',
  },
  'fault.market.calendar-unknown.remedy': {
    en: 'Read the first session that could react off the prices.',
    ja: '最初に反応できた取引日は、株価データで確かめてください。',
  },
  'fault.market.sample-too-small.what': {
    en: 'There are too few values for this figure.',
    ja: '値の数が少なすぎて、この数値は求められません。',
  },
  'fault.market.sample-too-small.remedy': {
    en: 'Use more stocks or a longer series.',
    ja: '銘柄を増やすか、系列を長くしてください。',
  },
  'fault.market.input-out-of-range.what': {
    en: 'A figure lies outside what can be computed with.',
    ja: '計算できる範囲を外れた値があります。',
  },
  'fault.market.input-out-of-range.remedy': {
    en: 'Check the sign, and whether percent were given for a fraction.',
    ja: '符号と、割合をパーセントで入力していないかを確かめてください。',
  },
});
