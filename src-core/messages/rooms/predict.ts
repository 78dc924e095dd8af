import { defineMessages } from '../define';

/** Predict, then see what came: asking, revealing, and the learner's record over time. */
export const predictMessages = defineMessages({
  'predict.title': { en: 'Predict, then see', ja: '予想してから確かめる' },
  'predict.intro': {
    en: 'You see what was known when the chart ends, and say how far three stocks will move in the next session. Then the prices play on. Marked on reasoning and calibration, not as if the market were knowable.',
    ja: '図が終わる時点で分かっていたことだけを見て、3銘柄が次の取引でどれだけ動くかを予想します。そのあとで実際の値動きが進みます。評価するのは理由づけと見積もりの確かさで、相場を言い当てることではありません。',
  },
  'predict.next': { en: 'Next event', ja: '次の出来事' },
  'predict.continue': { en: 'Predict the next event', ja: '次の出来事を予想する' },
  'predict.allDone': {
    en: 'You have predicted every event',
    ja: 'すべての出来事を予想しました',
  },
  'predict.allDoneText': {
    en: 'Each can be predicted again below, but only the first time counts: after that you know how it ended.',
    ja: '下の一覧からもう一度予想できますが、数えるのは最初の1回だけです。2回目からは結果を知っているためです。',
  },
  'predict.order': {
    en: 'Events come in the order of time: the chart of a later one shows how an earlier one ended.',
    ja: '出来事は日付順に出ます。後の図には、前の出来事の結果が写っているためです。',
  },
  'predict.events': { en: 'All events', ja: '出来事の一覧' },
  'predict.event': { en: 'Event', ja: '出来事' },
  'predict.date': { en: 'Session', ja: '取引日' },
  'predict.state': { en: 'Yours', ja: 'あなたの予想' },
  'predict.state.open': { en: 'not yet', ja: '未予想' },
  'predict.state.done': { en: 'predicted', ja: '予想済み' },
  'predict.state.taken-back': { en: 'taken back', ja: '取り消し済み' },
  'predict.missing': {
    en: 'There is no such event to predict',
    ja: '予想できる出来事がありません',
  },
  'predict.missingText': {
    en: 'It may have left the packs. Choose another one.',
    ja: '教材から外れた可能性があります。ほかの出来事を選んでください。',
  },
  'predict.toAll': { en: 'To all predictions', ja: '予想の一覧へ' },

  'predict.known': { en: 'What is known', ja: '分かっていること' },
  'predict.task': {
    en: 'How far will each stock close from its last close?',
    ja: '前日の終値から、終値はどれだけ動くでしょうか。',
  },
  'predict.taskText': {
    en: 'It is about the first session that could react, by the exchange’s own date. The bands begin where the stock lay on ordinary days of the year before: move them to what you expect. Drag the handles, use the arrow keys on them, or type.',
    ja: '対象は、このニュースに最初に反応できた取引日（各取引所の日付）です。帯は、直前1年の普通の日の値動きに合わせてあります。あなたの予想に動かしてください。つまみを動かす、つまみを選んで矢印キーを押す、数字を入力する、のどれでもできます。',
  },
  'predict.closesOn': { en: '{name} ({ticker}) on {date}', ja: '{name}（{ticker}）、{date}' },
  'predict.chart': {
    en: '{ticker}, last close = 100: the 30 sessions before went from {first} to 100. Expected: {median}, with {low50} to {high50} half of the time and {low90} to {high90} nine times out of ten.',
    ja: '{ticker}、最後の終値＝100。直前の30取引日で{first}から100になりました。予想は{median}、2回に1回は{low50}から{high50}、10回に9回は{low90}から{high90}です。',
  },
  'predict.axis': { en: 'last close = 100', ja: '最後の終値＝100' },
  'predict.ordinary': {
    en: 'On the {n} sessions of the year before, the daily move had a standard deviation of {deviation}%. Were it normal, half would stay within ±{half}% and nine in ten within ±{most}%; real ones have longer tails.',
    ja: 'それまで約1年（{n}日）の1日の値動きの標準偏差は{deviation}%でした。正規分布なら半分が±{half}%、9割が±{most}%に収まりますが、実際には極端な日がもっと多くなります。',
  },
  'predict.level.0': { en: '90% band, lower end', ja: '90%の帯の下端' },
  'predict.level.1': { en: '50% band, lower end', ja: '50%の帯の下端' },
  'predict.level.2': { en: 'Median', ja: '中央値' },
  'predict.level.3': { en: '50% band, upper end', ja: '50%の帯の上端' },
  'predict.level.4': { en: '90% band, upper end', ja: '90%の帯の上端' },
  'predict.percent': { en: '{value}%', ja: '{value}%' },
  'predict.figures': { en: 'Change in percent', ja: '変化率（%）' },
  'predict.notNumber': {
    en: 'Write a number of percent from −100 to 1000, such as −2.5.',
    ja: '−100から1000までの数字（%）を入力してください。例：−2.5',
  },
  'predict.notAscending': {
    en: 'The figures must not fall from the lowest to the highest: the 50% band lies inside the 90% band.',
    ja: '小さい順になるように入力してください。50%の帯は90%の帯の内側です。',
  },
  'predict.chance': { en: 'How sure: chance that it rises', ja: '自信：上がる確率' },
  'predict.chanceSaid': {
    en: '{rise}% that it rises, {fall}% that it does not',
    ja: '上がる{rise}%、上がらない{fall}%',
  },
  'predict.incoherent': {
    en: 'Your median and your chance of a rise point in different directions. Both are marked as they stand.',
    ja: '中央値と上がる確率が、違う向きを指しています。このままでもそれぞれ評価されます。',
  },
  'predict.reasons': { en: 'Your reasons', ja: '理由' },
  'predict.reasonsHint': {
    en: 'Choose what you think moves these stocks in this session, up or down.',
    ja: 'この取引日に3銘柄を動かすと思うものを、上げ下げを問わず選んでください。',
  },
  'predict.reasonsNone': { en: 'Choose at least one reason.', ja: '理由を1つ以上選んでください。' },
  'predict.reason.sales-lost': {
    en: 'Sales are lost or come to need a licence',
    ja: '売上を失う、または許可が必要になる',
  },
  'predict.reason.sales-won': {
    en: 'Sales come back or a limit falls away',
    ja: '売上が戻る、または制限がなくなる',
  },
  'predict.reason.outlook': {
    en: 'It changes how much computing people expect to need',
    ja: '今後必要になる計算能力の見通しが変わる',
  },
  'predict.reason.counter-move': {
    en: 'One side answers a measure of the other',
    ja: '相手国の措置への対抗',
  },
  'predict.reason.known-before': {
    en: 'Much of it was known or expected before',
    ja: '多くは前から知られていた、予想されていた',
  },
  'predict.reason.less-than-expected': {
    en: 'It is less than was feared or hoped for',
    ja: '心配または期待されたほどの内容ではない',
  },
  'predict.reason.small-share': {
    en: 'It hardly touches what these companies sell',
    ja: 'これらの企業の売上にはほとんど関係しない',
  },
  'predict.reason.unconfirmed': {
    en: 'It is a report, a threat or an inquiry: nothing is decided',
    ja: '報道、警告、調査の段階で、まだ決まっていない',
  },
  'predict.reason.company-news': {
    en: 'Other news of these companies, or of others in their trade, falls on the session',
    ja: '同じ日に、これらの企業や同業他社の別のニュースがある',
  },
  'predict.reason.whole-market': {
    en: 'Something else moves the whole market',
    ja: '市場全体を動かす別の材料がある',
  },
  'predict.submit': { en: 'Fix the prediction and see', ja: '予想を確定して結果を見る' },
  'predict.check': { en: 'Not yet: {place}', ja: 'まだ確定できません：{place}' },
  'predict.again': {
    en: 'You know how this one ended, so it does not count this time.',
    ja: '結果を見たことがあるため、今回の予想は数えません。',
  },

  'predict.came': { en: 'What came', ja: '結果' },
  'predict.showAll': { en: 'Show all', ja: 'すべて表示' },
  'predict.playAgain': { en: 'Play again', ja: 'もう一度再生' },
  'predict.played': { en: 'Session {day} of {days}', ja: '{days}日のうち{day}日目' },
  'predict.outcome': {
    en: '{ticker} closed {outcome}%. The market moved {market}%, so {expected}% was to be expected (β = {beta}); {abnormal}% is left.',
    ja: '{ticker}の終値は{outcome}%。市場は{market}%動いたので、見込まれる動きは{expected}%（β＝{beta}）、残りは{abnormal}%です。',
  },
  'predict.wrongWay.tighter': {
    en: 'The wrong way: the rule tightened, and the stock rose.',
    ja: '規則とは逆の動き：規制は強まったのに、株価は上がりました。',
  },
  'predict.wrongWay.looser': {
    en: 'The wrong way: the rule loosened, and the stock fell.',
    ja: '規則とは逆の動き：規制は緩んだのに、株価は下がりました。',
  },
  'predict.inside50': { en: 'inside your 50% band', ja: '50%の帯の中' },
  'predict.inside90': { en: 'inside your 90% band', ja: '90%の帯の中' },
  'predict.outside': { en: 'outside your 90% band', ja: '90%の帯の外' },
  'predict.outcomeChart': {
    en: '{ticker} after the news, last close = 100: it came to {close} after {days} sessions, against {expected} expected from the market.',
    ja: '{ticker}のニュース後の値動き（最後の終値＝100）。{days}取引日で{close}、市場から見込まれる水準は{expected}でした。',
  },
  'predict.actual': { en: 'what came', ja: '実際' },
  'predict.expected': { en: 'expected from the market', ja: '市場からの見込み' },
  'predict.yours': { en: 'your bands', ja: 'あなたの帯' },
  'predict.session': { en: 'Session', ja: '取引日' },
  'predict.change': { en: 'Change', ja: '変化率' },
  'predict.expectedChange': { en: 'Expected', ja: '見込み' },
  'predict.close': { en: 'Close', ja: '終値' },
  'predict.marks': { en: 'Your marks', ja: '評価' },
  'predict.marksText': {
    en: 'The interval score is in percentage points: the width of the bands, plus a fine where they missed. The Brier score is about the chance of a rise: 0.25 is what always saying 50% earns. Lower is better in both, and one event says little. “β × market” is told what the market did that day, which nobody knew the evening before.',
    ja: '区間スコアの単位は%ポイントで、帯の幅に、外れた分の罰則を加えたものです。ブライアスコアは上がる確率についてのもので、いつも50%と答えると0.25になります。どちらも小さいほどよく、1回では多くは言えません。「β×市場」は、前日の夜には誰も知らない当日の市場の動きを知ったうえでの予想です。',
  },
  'predict.stock': { en: 'Stock', ja: '銘柄' },
  'predict.measure': { en: 'Measure', ja: '指標' },
  'predict.forecaster': { en: 'Forecast', ja: '予想' },
  'predict.score': { en: 'Interval score', ja: '区間スコア' },
  'predict.brier': { en: 'Brier score', ja: 'ブライアスコア' },
  'predict.forecasts': { en: 'Forecasts', ja: '予想数' },
  'predict.you': { en: 'You', ja: 'あなた' },
  'predict.baseline.no-move': { en: 'No move', ja: '動かない' },
  'predict.baseline.beta': {
    en: 'β × market',
    ja: 'β×市場',
  },
  'predict.baseline.last-event': { en: 'Last event’s move again', ja: '前回の出来事と同じ動き' },
  'predict.reasonsMarked': { en: 'Your reasons and the record', ja: '理由と記録' },
  'predict.reasonsCount': {
    en: '{found} of {borne} reasons that the record bears out were yours; {given} given in all.',
    ja: '記録が裏づける理由{borne}件のうち{found}件を挙げました（挙げた理由は全部で{given}件）。',
  },
  'predict.reasonsNote': {
    en: 'The record is the sources of this event and the other news of these days, which is partly from memory.',
    ja: '記録とは、この出来事の出典と同じ時期のほかのニュースです。後者の一部は記憶によります。',
  },
  'predict.verdict.found': { en: 'given, and borne out', ja: '挙げて、裏づけあり' },
  'predict.verdict.missed': { en: 'borne out, not given', ja: '裏づけがあるが、挙げていない' },
  'predict.verdict.misled': { en: 'given, does not hold here', ja: '挙げたが、ここでは当たらない' },
  'predict.verdict.unsupported': { en: 'given, not in the record', ja: '挙げたが、記録にない' },
  'predict.unsupportedWhy': {
    en: 'Neither the sources of this event nor the other news of the day speak of it.',
    ja: 'この出来事の出典にも、同じ日のほかのニュースにも、これを示すものはありません。',
  },
  'predict.otherNews': { en: 'Other news of these days', ja: '同じ時期のほかの材料' },
  'predict.otherNewsNote': {
    en: 'From memory unless a source states it. How much of the move each made cannot be told from one day.',
    ja: '出典にあるもの以外は記憶によります。それぞれが値動きのどれだけを占めたかは、1日の値動きからは分かりません。',
  },
  'predict.sources': { en: 'Sources', ja: '出典' },
  'predict.readOn': { en: 'read on {date}', ja: '{date}に確認' },
  'predict.counts': {
    en: 'This prediction counts in your record.',
    ja: 'この予想は記録に数えます。',
  },
  'predict.repeated': {
    en: 'A repeat: it does not count, since you had seen how the event ended.',
    ja: '2回目以降の予想のため、数えません（結果を見たあとのため）。',
  },
  'predict.takenBack': {
    en: 'Taken back: it does not count. Nor will another prediction of this event, since you have seen how it ended.',
    ja: '取り消したため、数えません。結果を見たあとなので、この出来事をもう一度予想しても数えません。',
  },
  'predict.takeBack': { en: 'Take it back', ja: '予想を取り消す' },
  'predict.putBack': { en: 'Let it count again', ja: '取り消しをやめる' },
  'predict.repeat': {
    en: 'Predict it again (does not count)',
    ja: 'もう一度予想する（数えません）',
  },

  'predict.record': { en: 'Your record', ja: 'これまでの記録' },
  'predict.recordMessage': {
    en: 'Mean interval score {own} on {count} forecasts, against {naive} for “no move”.',
    ja: '{count}件の予想の平均区間スコアは{own}、「動かない」は{naive}です。',
  },
  'predict.recordMessage.one': {
    en: 'Mean interval score {own} on {count} forecast, against {naive} for “no move”.',
    ja: '{count}件の予想の平均区間スコアは{own}、「動かない」は{naive}です。',
  },
  'predict.recordRule': {
    en: 'Only your first prediction of an event counts; later ones know how it ended.',
    ja: '数えるのは、出来事ごとに最初の予想だけです。2回目からは結果を知っています。',
  },
  'predict.course': { en: 'Score by event', ja: '出来事ごとのスコア' },
  'predict.courseAxis': {
    en: 'interval score, lower is better',
    ja: '区間スコア（小さいほどよい）',
  },
  'predict.against': { en: 'Against the baselines', ja: '単純な予想との比較' },
  'predict.skill': { en: 'Better by', ja: '改善' },
  'predict.coverage': { en: 'Coverage', ja: '帯の的中率' },
  'predict.coverageText': {
    en: '{inside50}% of the outcomes lay in your 50% bands and {inside90}% in your 90% bands, of {count} forecasts.',
    ja: '{count}件の予想のうち、50%の帯に入った結果は{inside50}%、90%の帯に入った結果は{inside90}%です。',
  },
  'predict.coverageNarrow': {
    en: 'Your 90% bands are too narrow so far.',
    ja: 'いまのところ、90%の帯が狭すぎます。',
  },
  'predict.coverageWide': {
    en: 'Your 50% bands are too wide so far.',
    ja: 'いまのところ、50%の帯が広すぎます。',
  },
  'predict.reliability': { en: 'Chance of a rise: said and seen', ja: '上がる確率：予想と実際' },
  'predict.reliabilityMessage': {
    en: 'Brier score {brier}; 0.25 is what always saying 50% earns.',
    ja: 'ブライアスコア{brier}。いつも50%と答えると0.25です。',
  },
  'predict.saidChance': { en: 'Said', ja: '予想した確率' },
  'predict.saidMean': { en: 'Mean said', ja: '予想の平均' },
  'predict.rose': { en: 'Rose', ja: '実際に上がった割合' },
  'predict.reasonsOverTime': {
    en: 'Of the {given} reasons you gave {found} were borne out; the record had {borne} in all.',
    ja: '挙げた理由{given}件のうち{found}件に裏づけがありました。裏づけのある理由は全部で{borne}件です。',
  },
  'predict.wrongWayCount': {
    en: '{count} times a stock went against the rule; you had given that direction the better chance {foreseen} times.',
    ja: '株価が規則と逆に動いたのは{count}回、そのうちその向きを予想していたのは{foreseen}回です。',
  },
  'predict.wrongWayCount.one': {
    en: 'Once a stock went against the rule; times you had given that direction the better chance: {foreseen}.',
    ja: '株価が規則と逆に動いたのは{count}回、そのうちその向きを予想していたのは{foreseen}回です。',
  },
  'predict.fromLab': {
    en: 'Predict an event before you look it up here',
    ja: 'ここで調べる前に、まず予想してみる',
  },
  'predict.toLab': {
    en: 'All figures of this event in the market lab',
    ja: 'この出来事のすべての数値を市場ラボで見る',
  },
  'predict.opening': { en: 'Opening the market data…', ja: '市場データを開いています…' },
});
