import { defineMessages } from '../define';

/** The licence lab: figures in, paragraph and reason out. */
export const labMessages = defineMessages({
  'lab.title': { en: 'Licence lab', ja: '許可ラボ' },
  'lab.intro': {
    en: 'Choose a chip or set its figures, a day and a customer. The lab says which paragraph of 3A090 the chip falls under, and why.',
    ja: 'チップを選ぶか性能値を決め、日付と取引先を選んでください。3A090のどの項に当たるかを、理由とともに示します。',
  },

  'lab.versions': { en: 'Rule version', ja: '規則の版' },
  'lab.earlier': { en: 'Earlier version', ja: '前の版' },
  'lab.later': { en: 'Later version', ja: '次の版' },
  'lab.beforeAll': { en: 'Before the first chip rule', ja: '最初の半導体規則より前' },
  'lab.beforeAllText': {
    en: '3A090 did not exist on this day; it came on 7 October 2022.',
    ja: 'この日に3A090はまだありません。設けられたのは2022年10月7日です。',
  },
  'lab.pending': {
    en: 'The rule of {id} was already out but took effect only on {date}.',
    ja: '{id}の規則は公表済みでしたが、発効は{date}です。',
  },
  'lab.textSame': {
    en: 'It did not alter the tests of 3A090.',
    ja: 'この版で3A090の判定基準は変わっていません。',
  },
  'lab.changes': { en: 'What it changed: {changes}.', ja: '変わった点：{changes}。' },
  'lab.onDay': { en: 'On {date}:', ja: '{date}時点：' },
  'lab.period': { en: 'from {from}', ja: '{from}から' },
  'lab.periodUntil': { en: '{from} to before {until}', ja: '{from}から{until}の前日まで' },
  'lab.never': { en: 'never', ja: 'なし' },
  'lab.inText': { en: 'In the text', ja: '条文に存在' },
  'lab.enforced': { en: 'Enforced', ja: '執行' },

  'lab.chip': { en: 'Chip', ja: 'チップ' },
  'lab.ownChip': { en: 'Own figures', ja: '自分で決めた性能値' },
  'lab.figures': { en: 'Figures', ja: '性能値' },
  'lab.formats': {
    en: 'Number formats: dense TOPS and bit length',
    ja: '数値形式（密行列TOPSとビット長）',
  },
  'lab.format': { en: 'Format', ja: '形式' },
  'lab.formatNumber': { en: 'Format {count}', ja: '形式{count}' },
  'lab.denseTops': { en: 'Dense TOPS', ja: '密行列TOPS' },
  'lab.bits': { en: 'Bits', ja: 'ビット' },
  'lab.addFormat': { en: 'Add a format', ja: '形式を追加' },
  'lab.removeFormat': { en: 'Remove {name}', ja: '{name}を削除' },
  'lab.newFormat': { en: 'FP8', ja: 'FP8' },
  'lab.noFormats': {
    en: 'Without a number format and with a package area it is memory on its own.',
    ja: '数値形式がなくパッケージ面積がある場合は、メモリ単体の製品として扱います。',
  },
  'lab.sparse': {
    en: 'Data sheets often give sparse figures; halve those.',
    ja: 'データシートには疎行列の値が多く、その場合は半分にします。',
  },
  'lab.dieAreaMm2': { en: 'Applicable die area (mm²)', ja: '対象ダイ面積（mm²）' },
  'lab.ioGBps': {
    en: 'Input and output, both directions (GB/s)',
    ja: '双方向合計の入出力速度（GB/s）',
  },
  'lab.memoryGBps': { en: 'Memory bandwidth (GB/s)', ja: 'メモリの総帯域（GB/s）' },
  'lab.hbmPackageAreaMm2': {
    en: 'Area of the memory package (mm²)',
    ja: 'メモリのパッケージ面積（mm²）',
  },
  'lab.slider': { en: '{label}, slider', ja: '{label}（スライダー）' },
  'lab.unknown': { en: 'unknown', ja: '不明' },
  'lab.unknownFigure': { en: '{label}: unknown', ja: '{label}：不明' },
  'lab.dataCentre': {
    en: 'Designed or marketed for data centres',
    ja: 'データセンター用に設計または販売',
  },
  'lab.badNumber': {
    en: 'Give a number above 0, up to a thousand million.',
    ja: '0より大きく10億以下の数で入力してください。',
  },
  'lab.badFormat': {
    en: 'Each format needs a name, TOPS of 0 or more and a whole number of bits. The last complete figures are used.',
    ja: '形式ごとに、名前、0以上のTOPS、整数のビット長が必要です。直前の正しい値で判定しています。',
  },
  'lab.badDate': {
    en: 'Give a whole date. The last one is used.',
    ja: '日付を最後まで入力してください。直前の日付で判定しています。',
  },

  'lab.shipment': { en: 'Shipment', ja: '取引' },
  'lab.date': { en: 'Day', ja: '日付' },
  'lab.destination': { en: 'Destination', ja: '仕向地' },
  'lab.headquarters': {
    en: 'Headquarters of the customer or its ultimate parent',
    ja: '顧客または最終親会社の本社',
  },
  'lab.route': { en: 'How it is sent', ja: '取引の形' },
  'lab.conditions': {
    en: 'Conditions of case-by-case review (2026)',
    ja: '個別審査の条件（2026年）',
  },
  'lab.usMarket': {
    en: 'On sale in the United States when the rule was published',
    ja: '規則の公布時に米国で市販',
  },
  'lab.tested': {
    en: 'Certified, and tested by a laboratory in the United States',
    ja: '証明があり、米国内で独立の試験を受けた',
  },
  'lab.share': {
    en: 'TPP sent to China and Macau, in % of that sent to US customers',
    ja: '米国顧客向けに対する中国・マカオ向け総TPPの割合（%）',
  },
  'licence.place.XX': { en: 'Another place', ja: 'その他の国・地域' },

  'lab.outcome': { en: 'Outcome', ja: '判定' },
  'lab.licence': { en: 'Licence', ja: '許可' },
  'lab.policy': { en: 'How an application is reviewed', ja: '審査方針' },
  'lab.exceptions': { en: 'Possible licence exceptions', ja: '使える可能性のある許可例外' },
  'lab.exceptionsNote': {
    en: 'Each has conditions that are not figures.',
    ja: 'いずれも性能値以外の条件があります。',
  },
  'lab.noExceptions': { en: 'none found here', ja: '該当なし' },
  'lab.notice': {
    en: 'An individual notice names this product ({cite}).',
    ja: 'この製品は個別通知で名指しされています（{cite}）。',
  },
  'lab.noticeFrom': { en: 'Notice from {date}', ja: '通知日：{date}' },
  'lab.note2': {
    en: 'Note 2 takes it out: it is not for data centres and its TPP is below 4,800.',
    ja: '注2により外れます。データセンター用でなく、TPPが4,800未満だからです。',
  },
  'lab.possible': { en: 'Still possible: {paragraphs}', ja: '残る可能性：{paragraphs}' },

  'lab.reason': { en: 'The reason, step by step', ja: '理由（一段ずつ）' },
  'lab.reasonFigures': { en: 'The paragraph', ja: '該当する項' },
  'lab.reasonLimits': { en: 'The limits of 2026', ja: '2026年の上限' },
  'lab.reasonPolicy': { en: 'The shipment', ja: '取引' },
  'lab.stepValue': { en: 'Here: {value}', ja: 'この場合：{value}' },
  'lab.decides': { en: 'decides', ja: '決め手' },
  'lab.tppFrom': {
    en: '{tops} TOPS × {bits} bits ({name}) = {tpp}',
    ja: '{tops}TOPS×{bits}ビット（{name}）＝{tpp}',
  },
  'lab.tppBest': {
    en: 'TPP takes the format with the highest product: {sum}.',
    ja: 'TPPは積が最大になる形式で決まります：{sum}。',
  },
  'lab.densitySum': {
    en: 'Performance density: {tpp} ÷ {area} mm² = {density}.',
    ja: '性能密度：{tpp}÷{area}mm²＝{density}。',
  },

  'lab.headroom': { en: 'Which single figure would decide', ja: '一つの値だけを変えるなら' },
  'lab.headroomOut': {
    en: 'To fall under no paragraph of 3A090, each figure changed on its own, the others as they are:',
    ja: 'ほかの値はそのままで一つだけ変え、3A090のどの項にも当たらなくなる条件：',
  },
  'lab.headroomStay': {
    en: 'How far each figure could move on its own with no paragraph of 3A090 applying:',
    ja: 'ほかの値はそのままで、3A090のどの項にも当たらないまま動かせる範囲：',
  },
  'lab.headroomLimits': {
    en: 'To come under the limits of case-by-case review:',
    ja: '個別審査の上限を下回る条件：',
  },
  'lab.figure': { en: 'Figure', ja: '値' },
  'lab.now': { en: 'Now', ja: '現在' },
  'lab.bound': { en: 'Needed', ja: '必要な値' },
  'lab.change': { en: 'Change', ja: '差' },
  'lab.anyStep': { en: 'any step past it', ja: 'わずかでも越えれば可' },
  'lab.anyValue': { en: 'any value', ja: '制限なし' },
  'lab.figureName.tpp': { en: 'TPP', ja: 'TPP' },
  'lab.figureName.dieAreaMm2': { en: 'Die area (mm²)', ja: 'ダイ面積（mm²）' },
  'lab.figureName.ioGBps': { en: 'Input and output (GB/s)', ja: '入出力速度（GB/s）' },
  'lab.figureName.memoryGBps': { en: 'Memory bandwidth (GB/s)', ja: 'メモリ帯域（GB/s）' },
  'lab.figureName.hbmPackageAreaMm2': {
    en: 'Memory package area (mm²)',
    ja: 'メモリのパッケージ面積（mm²）',
  },
  'lab.figureName.dataCentre': { en: 'For data centres', ja: 'データセンター用' },

  'lab.plane': { en: 'The chip among the thresholds', ja: '基準値の中での位置' },
  'lab.planeAt': {
    en: '{chip}: TPP {tpp}, performance density {y}. {outcome}.',
    ja: '{chip}：TPP {tpp}、性能密度{y}。{outcome}。',
  },
  'lab.planeAtLink': {
    en: '{chip}: TPP {tpp}, input and output {y} GB/s. {outcome}.',
    ja: '{chip}：TPP {tpp}、入出力速度{y}GB/s。{outcome}。',
  },
  'lab.planeLine': {
    en: '{chip}: TPP {tpp}, the other figure unknown, so it may stand anywhere on the dashed line. {outcome}.',
    ja: '{chip}：TPPは{tpp}ですが、もう一方の値が不明なため、破線上のどこに来るかは決まりません。{outcome}。',
  },
  'lab.planeNowhere': {
    en: '{chip}: without TPP it has no place in the chart. {outcome}.',
    ja: '{chip}：TPPが不明なため、図に位置を示せません。{outcome}。',
  },
  'lab.planeMemory': {
    en: 'Memory on its own has no place among chips. What counts is its bandwidth density: {density} GB/s per mm², against more than 2 in paragraph .c.',
    ja: 'メモリ単体は、チップの図には置けません。見るのは帯域密度で、この製品は{density}GB/s/mm²です。.c項の基準は2を超えることです。',
  },
  'lab.planeX': { en: 'TPP', ja: 'TPP' },
  'lab.planeX2022': { en: 'TOPS × bit length', ja: 'TOPS×ビット長' },
  'lab.planeY': { en: 'Performance density (TPP per mm²)', ja: '性能密度（TPP/mm²）' },
  'lab.planeY2022': { en: 'Input and output (GB/s)', ja: '入出力速度（GB/s）' },
  'lab.planeDataCentre': {
    en: 'Regions as for chips for data centres. Hollow points: chips that are not, to which Note 2 may apply.',
    ja: '領域はデータセンター用チップの場合です。中抜きの点はそれ以外のチップで、注2が当てはまることがあります。',
  },
  'lab.planeNotDataCentre': {
    en: 'Regions as for chips neither designed nor marketed for data centres. Hollow points: chips that are.',
    ja: '領域はデータセンター用に設計も販売もされていないチップの場合です。中抜きの点はデータセンター用です。',
  },
  'lab.plane2022': {
    en: 'The text of 2022 knew no density: only both tests together, at the upper right, caught a chip.',
    ja: '2022年版に性能密度はなく、両方の要件を満たす右上の範囲だけが対象でした。',
  },
  'lab.planeRead': { en: 'Chips, by TPP', ja: 'チップ（TPP順）' },
  'lab.planeUnplaced': {
    en: 'Not drawn, because a figure is unknown: {chips}.',
    ja: '値が不明なため図にないもの：{chips}。',
  },
  'lab.limitLine': { en: '2026 limit', ja: '2026年の上限' },
  'lab.column.chip': { en: 'Chip', ja: 'チップ' },
  'lab.column.version': { en: 'Version', ja: '版' },
  'lab.column.tpp': { en: 'TPP', ja: 'TPP' },
  'lab.column.density': { en: 'Density', ja: '性能密度' },
  'lab.column.io': { en: 'I/O (GB/s)', ja: '入出力（GB/s）' },
  'lab.column.memory': { en: 'Memory (GB/s)', ja: 'メモリ（GB/s）' },
  'lab.column.paragraph': { en: 'Paragraph', ja: '項' },
  'lab.column.limits': { en: '2026 limits', ja: '2026年の上限' },
  'lab.column.source': { en: 'Source', ja: '出典' },
  'lab.column.moved': { en: 'Moved by', ja: '動かした要件' },

  'lab.short.3A090': { en: '3A090', ja: '3A090' },
  'lab.short.3A090.a': { en: '.a', ja: '.a' },
  'lab.short.3A090.b': { en: '.b', ja: '.b' },
  'lab.short.3A090.c': { en: '.c', ja: '.c' },
  'lab.short.none': { en: 'none', ja: 'なし' },
  'lab.short.note2': { en: 'Note 2', ja: '注2' },
  'lab.short.undecided': { en: '?', ja: '?' },

  'lab.parade': { en: 'Chips through the versions', ja: '版ごとのチップの移り変わり' },
  'lab.paradeText': {
    en: 'Each chip judged under each text, also before it came out. Press a chip or a version to look at it.',
    ja: '各チップを各版の条文で判定したものです（発売前の版も含む）。チップや版を押すと詳しく見られます。',
  },
  'lab.noticedStar': {
    en: '* an individual notice asks for a licence',
    ja: '* 個別通知により許可が必要',
  },
  'lab.paradeNotice': {
    en: '* named in an individual notice for China',
    ja: '* 中国向けの個別通知で名指し',
  },
  'lab.paradeLimits': { en: '† under both limits of 2026', ja: '† 2026年の2つの上限を下回る' },
  'lab.paradeNone': {
    en: 'none, Note 2: no 3A090 paragraph; other controls remain',
    ja: 'なし・注2：3A090の項なし（ほかの規制は残ります）',
  },
  'lab.history': { en: 'This chip under every version', ja: 'すべての版でのこのチップ' },

  'lab.sources': { en: 'Where the figures come from', ja: '値の出典' },
  'lab.sourceLine': {
    en: '{source} · {confidence} · as of {date}',
    ja: '{source}・{confidence}・{date}時点',
  },
  'lab.sourceOwn': {
    en: 'These figures are your own; no source stands behind them, and no notice names them.',
    ja: '自分で決めた値なので、出典はなく、個別通知の対象にもなりません。',
  },

  'lab.copyLink': { en: 'Copy link', ja: 'リンクをコピー' },
  'lab.copied': { en: 'The link was copied.', ja: 'リンクをコピーしました。' },
  'lab.copyByHand': {
    en: 'Copying is not allowed here. Copy the link from the field.',
    ja: 'ここではコピーが許可されていません。下の欄からリンクをコピーしてください。',
  },
  'lab.link': { en: 'Link to this state', ja: 'この状態へのリンク' },
  'lab.openLink': { en: 'Open a link', ja: 'リンクを開く' },
  'lab.linkField': { en: 'Link someone gave you', ja: '受け取ったリンク' },
  'lab.open': { en: 'Open', ja: '開く' },
  'lab.reset': { en: 'Start again', ja: '最初の状態に戻す' },
  'lab.said': {
    en: '{chip}, {version}: {outcome}. {licence}.',
    ja: '{chip}、{version}：{outcome}。{licence}。',
  },

  'fault.lab-link.what': {
    en: 'Part of this link could not be read',
    ja: 'リンクの一部を読み取れませんでした',
  },
  'fault.lab-link.remedy': {
    en: 'That part stands as it does at first. Check that the link was copied whole.',
    ja: '読めない部分は最初の設定のままです。リンクが途中で切れていないか確かめてください。',
  },
});
