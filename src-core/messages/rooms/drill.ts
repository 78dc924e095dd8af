import { defineMessages } from '@core/messages/define';

/** Why something asked of a drill was not done (`RefusalCode`), and what goes wrong around a drill. */
export const drillMessages = defineMessages({
  'drill.refused.not-now': {
    en: 'That is not possible at this point of the drill.',
    ja: '今はその操作ができません。',
  },
  'drill.refused.no-such-seat': {
    en: 'This person is not in the drill any more.',
    ja: 'この参加者はもういません。',
  },
  'drill.refused.no-such-question': {
    en: 'This question was not asked yet.',
    ja: 'この問題はまだ出題されていません。',
  },
  'drill.refused.too-many-messages': {
    en: 'Too much at once. Wait a moment.',
    ja: '送信が多すぎます。少し待ってください。',
  },
  'drill.refused.unreadable': {
    en: 'The teacher’s app did not understand this page. Load the page again.',
    ja: '先生のアプリがこのページの送信を読み取れませんでした。ページを再読み込みしてください。',
  },
  'drill.refused.not-joined': {
    en: 'Join the drill first.',
    ja: '先に参加してください。',
  },
  'drill.refused.not-stored': {
    en: 'The teacher’s computer could not store this. Tell your teacher; it can be sent again.',
    ja: '先生のパソコンに保存できませんでした。先生に伝えてください。もう一度送信できます。',
  },
  'drill.refused.wrong-pin': {
    en: 'This PIN is not the one of the drill. Compare it with the screen.',
    ja: 'PINが違います。画面のPINを確かめてください。',
  },
  'drill.refused.too-many-tries': {
    en: 'Too many wrong PINs from this network. Wait a minute, or scan the QR code.',
    ja: 'PINの間違いが続いたため、このネットワークからは1分間入力できません。QRコードからは参加できます。',
  },
  'drill.refused.lobby-locked': {
    en: 'The teacher has closed the door. Ask to be let in.',
    ja: '参加の受付は締め切られました。先生に声をかけてください。',
  },
  'drill.refused.drill-full': {
    en: 'All seats are taken. Tell your teacher.',
    ja: '席がいっぱいです。先生に伝えてください。',
  },
  'drill.refused.drill-over': {
    en: 'The drill is over.',
    ja: 'ドリルは終了しました。',
  },
  'drill.refused.seat-unknown': {
    en: 'This drill does not know your seat. Join again.',
    ja: 'このドリルに席の記録がありません。もう一度参加してください。',
  },
  'drill.refused.seat-removed': {
    en: 'The teacher has taken you out of the drill.',
    ja: '先生の操作により、ドリルから外れました。',
  },
  'drill.refused.name-empty': {
    en: 'Write a name, with at least one letter or sign one can see.',
    ja: '名前を入力してください。目に見える文字が1つ以上必要です。',
  },
  'drill.refused.name-long': {
    en: 'This name is too long. Up to 24 characters fit.',
    ja: '名前が長すぎます。24文字までにしてください。',
  },
  'drill.refused.name-taken': {
    en: 'Somebody has this name already. Add something to yours.',
    ja: '同じ名前の人がいます。何か付け足してください。',
  },
  'drill.refused.name-alike': {
    en: 'This name looks like somebody else’s. Add something to yours.',
    ja: 'よく似た名前の人がいます。何か付け足してください。',
  },
  'drill.refused.name-unfit': {
    en: 'This name does not suit a class. Choose another.',
    ja: '授業には向かない名前です。別の名前にしてください。',
  },
  'drill.refused.names-made-up': {
    en: 'Names are given out in this drill.',
    ja: 'このドリルでは名前が自動で付きます。',
  },
  'drill.refused.not-admitted': {
    en: 'Wait until the teacher lets you in.',
    ja: '先生が許可するまで待ってください。',
  },
  'drill.refused.not-open': {
    en: 'Answers are not taken yet.',
    ja: 'まだ解答できません。',
  },
  'drill.refused.too-late': {
    en: 'Time was up before the answer arrived.',
    ja: '時間切れのため、解答は届きませんでした。',
  },
  'drill.refused.answered-already': {
    en: 'You have answered this question; the first answer stands.',
    ja: 'この問題は解答済みです。最初の解答が有効です。',
  },
  'drill.refused.other-question': {
    en: 'The class is at another question.',
    ja: '別の問題に進んでいます。',
  },
  'drill.refused.response-unfit': {
    en: 'Something of the answer is missing.',
    ja: '解答に足りないところがあります。',
  },
  'drill.refused.confidence-missing': {
    en: 'Say how sure you are, too.',
    ja: '自信の度合いも選んでください。',
  },
  'drill.refused.paused': {
    en: 'The teacher holds the clock. Your answer can be sent when it runs again.',
    ja: '一時停止中です。再開したら解答を送信できます。',
  },
  'drill.refused.no-teams': {
    en: 'Teams are not chosen in this drill.',
    ja: 'このドリルではチームを選べません。',
  },
  'drill.refused.no-such-team': {
    en: 'There is no such team.',
    ja: 'そのチームはありません。',
  },
  'fault.drill-not-opened.what': {
    en: 'The drill could not be opened at this address.',
    ja: 'このアドレスではドリルを開けませんでした。',
  },
  'fault.drill-not-opened.remedy': {
    en: 'Choose another network address or port, and check that the computer is still on the network.',
    ja: '別のネットワークアドレスかポートを選び、パソコンがネットワークに接続されているか確かめてください。',
  },
  'fault.drill-open-already.what': {
    en: 'Another drill is open.',
    ja: '別のドリルが開いています。',
  },
  'fault.drill-open-already.remedy': {
    en: 'Close it first; its results are kept.',
    ja: '先にそのドリルを閉じてください。結果は残ります。',
  },
  'fault.drill-unreadable.what': {
    en: 'The record of this drill cannot be read.',
    ja: 'このドリルの記録を読み取れません。',
  },
  'fault.drill-unreadable.remedy': {
    en: 'Drills after it are not affected. Results saved as CSV before stay as they are.',
    ja: 'ほかのドリルには影響ありません。CSVで保存済みの結果もそのままです。',
  },
});
