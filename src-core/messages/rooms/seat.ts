import { defineMessages } from '../define';

/**
 * What a student's phone says in a classroom drill. Not part of the app's catalogue: the seat page
 * imports this room and that of the questions alone, to stay small.
 */
export const seatMessages = defineMessages({
  'seat.join': { en: 'Join the drill', ja: 'ドリルに参加する' },
  'seat.pin': { en: 'PIN', ja: 'PIN' },
  'seat.pinHint': { en: 'The digits on the screen.', ja: '画面に表示されている数字です。' },
  'seat.pinEmpty': {
    en: 'Type the digits shown on the screen.',
    ja: '画面に表示されている数字を入力してください。',
  },
  'seat.name': { en: 'Your name', ja: '名前' },
  'seat.nameHint': {
    en: 'Everybody in the room can see it. Up to 24 characters.',
    ja: '教室の全員に見えます。24文字まで。',
  },
  'seat.enter': { en: 'Join', ja: '参加する' },
  'seat.madeUp': { en: 'Give me a name', ja: '名前をつけてもらう' },
  'seat.entering': { en: 'Joining…', ja: '参加しています…' },
  'seat.returning': { en: 'Going back to your seat…', ja: '席に戻っています…' },
  'seat.lost': {
    en: 'Connection lost. Trying again; your seat and score are kept.',
    ja: '接続が切れました。つなぎ直しています。席と得点はそのままです。',
  },
  'seat.noLine': {
    en: 'No connection yet. Trying again; are you on the Wi-Fi of the room?',
    ja: 'まだつながりません。つなぎ直しています。教室のWi-Fiに接続していますか。',
  },
  'seat.back': { en: 'Connected again.', ja: '再びつながりました。' },
  'seat.tryNow': { en: 'Try now', ja: '今すぐつなぐ' },
  'seat.you': { en: 'You are {name}', ja: 'あなたは「{name}」です' },
  'seat.team': { en: 'Team {number}', ja: 'チーム{number}' },
  'seat.chooseTeam': { en: 'Choose your team', ja: 'チームを選んでください' },
  'seat.lobby': { en: 'You are in', ja: '参加しました' },
  'seat.lobbyWait': {
    en: 'The teacher starts the drill. Keep this page open.',
    ja: '先生が始めるまで、このページを開いたままお待ちください。',
  },
  'seat.rename': { en: 'Change the name', ja: '名前を変える' },
  'seat.renameSave': { en: 'Save the name', ja: '名前を保存する' },
  'seat.notYou': {
    en: 'Not {name}? Join as somebody else',
    ja: '{name}ではない場合は別の名前で参加する',
  },
  'seat.waiting': { en: 'Waiting to be let in', ja: '入室の許可を待っています' },
  'seat.waitingWhy': {
    en: 'The drill has started. The teacher lets you in.',
    ja: 'ドリルは始まっています。先生が入室を許可します。',
  },
  'seat.nextOne': { en: 'You start with the next question', ja: '次の問題から参加します' },
  'seat.nextOneWhy': {
    en: 'One is being answered right now.',
    ja: 'いまは別の問題に回答中です。',
  },
  'seat.question': { en: 'Question {number} of {of}', ja: '第{number}問（全{of}問）' },
  'seat.again': { en: 'asked again', ja: '再出題' },
  'seat.read': {
    en: 'Read the question. Answers open soon.',
    ja: '問題を読んでください。まもなく回答できます。',
  },
  'seat.parts': { en: 'To choose from', ja: '選択肢' },
  'seat.open': { en: 'You can answer now', ja: '回答できます' },
  'seat.certainty': {
    en: 'Your mark depends on how sure you are: sure and wrong costs most, a wrong guess nothing.',
    ja: '自信の度合いで点が変わります。「確信」で間違えると最も減点され、「勘」なら減点されません。',
  },
  'seat.paused': { en: 'The teacher has paused the drill.', ja: '先生が一時停止しています。' },
  'seat.resumed': { en: 'The drill goes on.', ja: 'ドリルを再開します。' },
  'seat.timeUp': { en: 'Your time is up', ja: '時間になりました' },
  'seat.timeLeft': { en: 'Time left', ja: '残り時間' },
  'seat.noLimit': { en: 'No time limit', ja: '時間制限なし' },
  'seat.sayHalf': { en: 'Half the time is left: {time}', ja: '残り半分です。あと{time}' },
  'seat.sayLeft': { en: '{count} seconds left', ja: 'あと{count}秒' },
  'seat.seconds': { en: '{count} seconds', ja: '{count}秒' },
  'seat.seconds.one': { en: '{count} second', ja: '{count}秒' },
  'seat.minutes': { en: '{count} minutes', ja: '{count}分' },
  'seat.minutes.one': { en: '{count} minute', ja: '{count}分' },
  'seat.sending': { en: 'Sending your answer…', ja: '回答を送っています…' },
  'seat.kept': {
    en: 'Your answer is kept here and sent as soon as the connection is back.',
    ja: '回答はこの端末に残っています。接続が戻りしだい送ります。',
  },
  'seat.stored': { en: 'Answer received', ja: '回答を受け付けました' },
  'seat.othersAnswer': { en: 'The others are still answering.', ja: 'ほかの人が回答中です。' },
  'seat.yourAnswer': { en: 'Your answer', ja: 'あなたの回答' },
  'seat.noAnswer': { en: 'You gave no answer.', ja: '回答していません。' },
  'seat.closed': { en: 'Answers are closed', ja: '回答を締め切りました' },
  'seat.closedWait': { en: 'The answer is shown next.', ja: 'このあと正解を表示します。' },
  'seat.marks': { en: '{marks} marks', ja: '{marks}点' },
  'seat.points': { en: '{marks} points', ja: '{marks}ポイント' },
  'seat.standing': { en: 'How you stand', ja: 'これまでの成績' },
  'seat.rightOf': { en: '{right} of {asked} right', ja: '{asked}問中{right}問正解' },
  'seat.place': { en: 'Place {place} of {of}', ja: '{of}人中{place}位' },
  'seat.teamPlace': { en: 'Team {team}: place {place}', ja: 'チーム{team}：{place}位' },
  'seat.streak': { en: '{count} right in a row', ja: '{count}問連続正解' },
  'seat.standings': { en: 'Standings', ja: '順位' },
  'seat.standingsWait': { en: 'The next question comes soon.', ja: 'まもなく次の問題です。' },
  'seat.podium': { en: 'Podium', ja: '表彰台' },
  'seat.nobodyRight': {
    en: 'Nobody has one right yet, so there are no places. Hard questions are worth a second look.',
    ja: 'まだ正解者がいないため、順位はありません。難しい問題は見直しておきましょう。',
  },
  'seat.podiumOf': { en: 'First places of {count} who took part', ja: '参加者{count}人中の上位' },
  'seat.podiumOf.one': {
    en: 'First places of {count} who took part',
    ja: '参加者{count}人中の上位',
  },
  'seat.placeHead': { en: 'Place', ja: '順位' },
  'seat.nameHead': { en: 'Name', ja: '名前' },
  'seat.rightHead': { en: 'Right', ja: '正答率' },
  'seat.marksHead': { en: 'Marks', ja: '得点' },
  'seat.youMark': { en: 'you', ja: 'あなた' },
  'seat.source': { en: '{publisher}, {date}', ja: '{publisher}、{date}' },
  'seat.undated': { en: 'undated', ja: '日付なし' },
  'seat.asOf': { en: 'as of {date}', ja: '{date}時点' },
  'seat.before': { en: 'The question before', ja: '前の問題' },
  'seat.handedIn': { en: 'All answered', ja: 'すべて回答しました' },
  'seat.handedInWait': {
    en: 'The others are still at work. The answers come when the drill ends.',
    ja: 'ほかの人が回答中です。ドリルが終わると正解を表示します。',
  },
  'seat.finished': { en: 'The drill is over', ja: 'ドリルは終わりです' },
  'seat.missed': { en: 'Questions to look at again', ja: '見直す問題' },
  'seat.noMisses': {
    en: 'Everything was right. Nothing to look at again.',
    ja: '全問正解です。見直す問題はありません。',
  },
  'seat.takeHome': { en: 'Take them home', ja: '持ち帰る' },
  'seat.predictionsStay': {
    en: 'Chart predictions stay out of it: their outcome is known now. The app’s page Predict has further events.',
    ja: 'チャート予測は、結果を見たので持ち帰りに含まれません。アプリの「予測」ページでほかのイベントを試せます。',
  },
  'seat.takeHomeWhy': {
    en: 'Once the teacher closes the drill this address no longer answers. Save what you want to keep.',
    ja: '先生がドリルを閉じると、このアドレスは開けなくなります。残したいものは保存してください。',
  },
  'seat.keep': { en: 'Keep in this browser', ja: 'このブラウザーに残す' },
  'seat.keptNow': {
    en: '{count} questions are kept in this browser.',
    ja: 'このブラウザーに{count}問を残しています。',
  },
  'seat.keptNow.one': {
    en: '{count} question is kept in this browser.',
    ja: 'このブラウザーに{count}問を残しています。',
  },
  'seat.keepFailed': {
    en: 'This browser keeps nothing (a private window?). Save a page instead.',
    ja: 'このブラウザーには保存できません（プライベートウィンドウの可能性があります）。ページとして保存してください。',
  },
  'seat.savePage': { en: 'Save as a page to read', ja: '読み返すページを保存' },
  'seat.saveFile': { en: 'Save for my Chokepoint', ja: '自分のChokepoint用に保存' },
  'seat.saveFileWhy': {
    en: 'Bring this file in on the collection page of your own Chokepoint: the questions come back when they are due.',
    ja: '自分のChokepointの「コレクション」で読み込むと、間違えた問題が復習の時期に出題されます。',
  },
  'seat.review': { en: 'Kept for review', ja: '復習用に残した問題' },
  'seat.from': { en: 'from {title}', ja: '{title}より' },
  'seat.showAnswer': { en: 'Show the answer', ja: '答えを見る' },
  'seat.known': { en: 'I know it now: take it off', ja: '覚えたので外す' },
  'seat.all': { en: 'All questions', ja: 'すべての問題' },
  'seat.ended.removed': {
    en: 'The teacher has taken this seat away.',
    ja: '先生がこの席を外しました。',
  },
  'seat.ended.elsewhere': {
    en: 'Your seat is open in another window.',
    ja: '別のウィンドウで同じ席を開いています。',
  },
  'seat.ended.closed': { en: 'The drill has been closed.', ja: 'ドリルは閉じられました。' },
  'seat.useHere': { en: 'Use it here', ja: 'ここで続ける' },
  'seat.joinAgain': { en: 'Join again', ja: 'もう一度参加する' },
  'seat.refused.not-now': { en: 'That is not possible right now.', ja: 'いまはできません。' },
  'seat.refused.no-such-seat': { en: 'There is no such seat.', ja: 'この席はありません。' },
  'seat.refused.no-such-question': {
    en: 'There is no such question.',
    ja: 'この問題はありません。',
  },
  'seat.refused.too-many-messages': {
    en: 'Too fast. Wait a moment and try again.',
    ja: '操作が速すぎます。少し待ってからもう一度お試しください。',
  },
  'seat.refused.unreadable': {
    en: 'The teacher’s computer could not read that. Load the page again.',
    ja: '先生のパソコンで読み取れませんでした。ページを読み込み直してください。',
  },
  'seat.refused.not-joined': { en: 'Join first.', ja: '先に参加してください。' },
  'seat.refused.not-stored': {
    en: 'The teacher’s computer cannot store answers just now. Yours is kept here and sent again.',
    ja: '先生のパソコンが回答を保存できません。回答はこの端末に残し、もう一度送ります。',
  },
  'seat.refused.wrong-pin': {
    en: 'This PIN does not fit. Look at the screen again.',
    ja: 'PINが違います。画面をもう一度確かめてください。',
  },
  'seat.refused.too-many-tries': {
    en: 'Too many tries. Wait a minute, or scan the code on the screen.',
    ja: '試した回数が多すぎます。1分ほど待つか、画面のコードを読み取ってください。',
  },
  'seat.refused.lobby-locked': {
    en: 'The door is closed. Ask the teacher to open it.',
    ja: '受付は締め切られています。先生に声をかけてください。',
  },
  'seat.refused.drill-full': {
    en: 'All seats are taken. Tell the teacher.',
    ja: '満席です。先生に知らせてください。',
  },
  'seat.refused.drill-over': { en: 'This drill is over.', ja: 'このドリルは終わりました。' },
  'seat.refused.seat-unknown': {
    en: 'Your seat is not known here. Join anew.',
    ja: 'この席の記録がありません。もう一度参加してください。',
  },
  'seat.refused.seat-removed': {
    en: 'The teacher has taken this seat away.',
    ja: '先生がこの席を外しました。',
  },
  'seat.refused.name-empty': {
    en: 'Write a name with at least one letter, digit or sign.',
    ja: '文字・数字・記号を1つ以上使って名前を書いてください。',
  },
  'seat.refused.name-long': {
    en: 'That name is too long. Use up to 24 characters.',
    ja: '名前が長すぎます。24文字までにしてください。',
  },
  'seat.refused.name-taken': {
    en: 'Somebody has this name already. Add a letter or a number.',
    ja: '同じ名前の人がいます。文字や数字を足してください。',
  },
  'seat.refused.name-alike': {
    en: 'This looks like somebody else’s name. Change it a little more.',
    ja: 'ほかの人の名前とよく似ています。もう少し変えてください。',
  },
  'seat.refused.name-unfit': {
    en: 'Choose another name, one fit for the classroom.',
    ja: '教室にふさわしい別の名前にしてください。',
  },
  'seat.refused.names-made-up': {
    en: 'Names are given out in this drill. Press “Give me a name”.',
    ja: 'このドリルでは名前が割り当てられます。「名前をつけてもらう」を押してください。',
  },
  'seat.refused.not-admitted': {
    en: 'The teacher has not let you in yet.',
    ja: '先生の許可を待っています。',
  },
  'seat.refused.not-open': { en: 'Answers were not open.', ja: '回答の受付前でした。' },
  'seat.refused.too-late': {
    en: 'Your answer came too late and does not count.',
    ja: '回答が間に合わず、記録されませんでした。',
  },
  'seat.refused.answered-already': {
    en: 'You had answered already; that first answer counts.',
    ja: 'すでに回答済みです。最初の回答が有効です。',
  },
  'seat.refused.other-question': {
    en: 'The class has moved on; your answer came too late and does not count.',
    ja: '次の問題に進んだため、回答は記録されませんでした。',
  },
  'seat.refused.response-unfit': {
    en: 'This answer is not complete. Look at every part again.',
    ja: '回答が完成していません。すべての部分を確かめてください。',
  },
  'seat.refused.confidence-missing': {
    en: 'Say how sure you are.',
    ja: '自信の度合いを選んでください。',
  },
  'seat.refused.paused': {
    en: 'The drill is paused. Your answer is sent when it goes on.',
    ja: '一時停止中です。再開すると回答を送ります。',
  },
  'seat.refused.no-teams': {
    en: 'There are no teams to choose in this drill.',
    ja: 'このドリルではチームを選べません。',
  },
  'seat.refused.no-such-team': {
    en: 'There is no such team. Choose another.',
    ja: 'そのチームはありません。別のチームを選んでください。',
  },
});
