import { defineMessages } from '../define';

/**
 * What every format may have to say of a question that did not come through as it was. Each code has
 * its words (`exchange.changed.…` or `exchange.refused.…`) and what to do (`exchange.remedy.…`).
 */
export const exchangeMessages = defineMessages({
  'exchange.changed.japanese-left-out': {
    en: 'The file holds one language: the Japanese of {count} questions was left out.',
    ja: 'このファイルには1つの言語しか入りません。{count}問の日本語を省きました。',
  },
  'exchange.changed.japanese-left-out.one': {
    en: 'The file holds one language: the Japanese of {count} question was left out.',
    ja: 'このファイルには1つの言語しか入りません。{count}問の日本語を省きました。',
  },
  'exchange.changed.english-left-out': {
    en: 'The file holds one language: the English of {count} questions was left out.',
    ja: 'このファイルには1つの言語しか入りません。{count}問の英語を省きました。',
  },
  'exchange.changed.english-left-out.one': {
    en: 'The file holds one language: the English of {count} question was left out.',
    ja: 'このファイルには1つの言語しか入りません。{count}問の英語を省きました。',
  },
  'exchange.remedy.japanese-left-out': {
    en: 'Export once more in Japanese, or as CSV or a pack, which hold both.',
    ja: '日本語でももう一度書き出すか、両方を保てるCSVまたはパックを使ってください。',
  },
  'exchange.remedy.english-left-out': {
    en: 'Export once more in English, or as CSV or a pack, which hold both.',
    ja: '英語でももう一度書き出すか、両方を保てるCSVまたはパックを使ってください。',
  },
  'exchange.changed.titles-left-out': {
    en: 'The names of {count} questions were left out: here a question goes by its text.',
    ja: '{count}問の名前を省きました。ここでは問題文で見分けます。',
  },
  'exchange.changed.titles-left-out.one': {
    en: 'The name of {count} question was left out: here a question goes by its text.',
    ja: '{count}問の名前を省きました。ここでは問題文で見分けます。',
  },
  'exchange.remedy.titles-left-out': {
    en: 'Nothing to do.',
    ja: '対応は不要です。',
  },
  'exchange.changed.any-right-as-all': {
    en: 'Any one of several right answers used to count; here all of them have to be ticked.',
    ja: '複数の正解のどれか1つで正解でしたが、ここではすべて選ぶ必要があります。',
  },
  'exchange.remedy.any-right-as-all': {
    en: 'Keep one right answer if one is enough.',
    ja: '1つ選べばよい場合は、正解を1つだけにしてください。',
  },
  'exchange.changed.numbers-rounded': {
    en: 'The answer is asked for with {decimals} decimal places, the most there can be here.',
    ja: '答えは小数点以下{decimals}桁で尋ねます。ここではこれが上限です。',
  },
  'exchange.remedy.numbers-rounded': {
    en: 'Ask for the number in a smaller unit if more places matter.',
    ja: 'より細かい値が必要なら、小さい単位で尋ねてください。',
  },
  'exchange.changed.lessons-left-out': {
    en: '{count} lessons are not in the file: it holds questions only.',
    ja: 'レッスン{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.changed.lessons-left-out.one': {
    en: '{count} lesson is not in the file: it holds questions only.',
    ja: 'レッスン{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.remedy.lessons-left-out': {
    en: 'Export as a pack to keep lessons.',
    ja: 'レッスンも残すには、パックとして書き出してください。',
  },
  'exchange.changed.glossary-left-out': {
    en: '{count} glossary terms are not in the file: it holds questions only.',
    ja: '用語{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.changed.glossary-left-out.one': {
    en: '{count} glossary term is not in the file: it holds questions only.',
    ja: '用語{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.remedy.glossary-left-out': {
    en: 'Export as a pack to keep the glossary.',
    ja: '用語集も残すには、パックとして書き出してください。',
  },
  'exchange.changed.history-left-out': {
    en: '{count} past answers are not in the file: it holds questions only.',
    ja: '過去の解答{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.changed.history-left-out.one': {
    en: '{count} past answer is not in the file: it holds questions only.',
    ja: '過去の解答{count}件は入っていません。この形式は問題だけを保ちます。',
  },
  'exchange.remedy.history-left-out': {
    en: 'Export for Anki, or save the whole collection, to keep what was learned.',
    ja: '学習の記録も残すには、Anki形式か、コレクション全体の保存を使ってください。',
  },
  'exchange.changed.facts-into-explanation': {
    en: 'Its sources were written as words at the end of the explanation.',
    ja: '出典は、解説の末尾に文章として書きました。',
  },
  'exchange.remedy.facts-into-explanation': {
    en: 'Nothing to do; export as a pack to keep facts as such.',
    ja: '対応は不要です。事実データとして残すには、パックとして書き出してください。',
  },
  'exchange.changed.lesson-left-out': {
    en: 'The lesson it belongs to is not named in the file.',
    ja: '関連するレッスンの名前は入っていません。',
  },
  'exchange.remedy.lesson-left-out': {
    en: 'Export as a pack to keep it.',
    ja: '残すには、パックとして書き出してください。',
  },
  'exchange.changed.pictures-left-out': {
    en: '{count} pictures were left out; what they show was kept in words where the file says it.',
    ja: '画像{count}枚を省きました。画像の説明があれば文章として残しました。',
  },
  'exchange.changed.pictures-left-out.one': {
    en: '{count} picture was left out; what it shows was kept in words where the file says it.',
    ja: '画像{count}枚を省きました。画像の説明があれば文章として残しました。',
  },
  'exchange.remedy.pictures-left-out': {
    en: 'Use Moodle XML, Anki or a pack for questions with pictures.',
    ja: '画像のある問題には、Moodle XML、Anki、パックを使ってください。',
  },
  'exchange.changed.reasons-into-explanation': {
    en: 'Reasons for single parts have no place of their own here; they were added to the explanation.',
    ja: '選択肢などごとの理由を置く場所がないため、解説に加えました。',
  },
  'exchange.remedy.reasons-into-explanation': {
    en: 'Nothing to do: all words are there.',
    ja: '対応は不要です。文章はすべて残っています。',
  },
  'exchange.changed.reasons-left-out': {
    en: 'Explanations and reasons were left out: the file has no place for them.',
    ja: '解説と理由を省きました。この形式には入れる場所がありません。',
  },
  'exchange.remedy.reasons-left-out': {
    en: 'Choose GIFT, Moodle XML or CSV to keep them.',
    ja: '残すには、GIFT、Moodle XML、CSVのいずれかを選んでください。',
  },
  'exchange.changed.order-left-out': {
    en: 'The file cannot say that the options keep their order; they may be shuffled.',
    ja: '選択肢の順番を固定する指定が入りません。順番が変わることがあります。',
  },
  'exchange.remedy.order-left-out': {
    en: 'Turn shuffling off in the program that reads the file.',
    ja: '読み込む側のソフトで、選択肢の並べ替えを切ってください。',
  },
  'exchange.changed.head-left-out': {
    en: 'Topic, level or the date to look at it again were left out: the file has no place for them.',
    ja: '分野、難しさ、見直しの日付を省きました。この形式には入れる場所がありません。',
  },
  'exchange.remedy.head-left-out': {
    en: 'Choose GIFT, Moodle XML or CSV to keep them.',
    ja: '残すには、GIFT、Moodle XML、CSVのいずれかを選んでください。',
  },
  'exchange.changed.ordering-as-matching': {
    en: 'Putting things in order is written as matching each to its place.',
    ja: '並べ替え問題を、番号との組み合わせ問題として書きました。',
  },
  'exchange.remedy.ordering-as-matching': {
    en: 'Nothing to do; reading the file here gives the question back as it was.',
    ja: '対応は不要です。ここで読み込めば、元の並べ替え問題に戻ります。',
  },
  'exchange.changed.links-left-out': {
    en: 'The addresses of links were left out; their words are there.',
    ja: 'リンク先のアドレスを省きました。リンクの文字は残っています。',
  },
  'exchange.remedy.links-left-out': {
    en: 'Name the source in the explanation if the address matters.',
    ja: 'リンク先が大切な場合は、解説に出典として書いてください。',
  },
  'exchange.changed.formatting-left-out': {
    en: 'Formatting (bold, colour, size and the like) was left out; the words are all there.',
    ja: '書式（太字、色、大きさなど）を省きました。文章はすべて残っています。',
  },
  'exchange.remedy.formatting-left-out': {
    en: 'Look at the question if the formatting carried meaning.',
    ja: '書式に意味があった場合は、問題を確かめてください。',
  },
  'exchange.changed.tables-flattened': {
    en: 'A table was written as lines of text.',
    ja: '表を文字の行に直しました。',
  },
  'exchange.remedy.tables-flattened': {
    en: 'Look at the question and rewrite the lines if they are hard to read.',
    ja: '問題を確かめ、読みにくければ書き直してください。',
  },
  'exchange.changed.formulas-as-written': {
    en: 'A formula is shown as it was typed.',
    ja: '数式は入力されたままの文字で表示します。',
  },
  'exchange.remedy.formulas-as-written': {
    en: 'Look at the question and write the formula in words if it is hard to read.',
    ja: '問題を確かめ、読みにくければ言葉で書き直してください。',
  },
  'exchange.changed.scripts-removed': {
    en: 'Program code in the text (scripts, event handlers, frames) was removed.',
    ja: '文中のプログラム（スクリプト、イベント処理、フレーム）を取り除きました。',
  },
  'exchange.remedy.scripts-removed': {
    en: 'Look at the question: what the code drew or played is gone.',
    ja: '問題を確かめてください。プログラムが表示・再生していたものはありません。',
  },
  'exchange.changed.media-left-out': {
    en: 'Sound, video or other media were left out.',
    ja: '音声、動画、その他のメディアを省きました。',
  },
  'exchange.remedy.media-left-out': {
    en: 'Look at the question: it may ask about what is missing.',
    ja: '問題を確かめてください。省いたものについて尋ねている可能性があります。',
  },
  'exchange.changed.partial-credit-left-out': {
    en: 'Answers worth part of the marks count as wrong; their feedback was kept where it can be shown.',
    ja: '部分点の答えは不正解として扱います。フィードバックは、表示できるところでは残しました。',
  },
  'exchange.remedy.partial-credit-left-out': {
    en: 'Mark such an answer as right in the question if it should count.',
    ja: '正解としてよい場合は、問題で正解に直してください。',
  },
  'exchange.changed.weights-levelled': {
    en: 'The right answers had different weights; here they count the same.',
    ja: '正解ごとに重みが違いましたが、ここでは同じ重みになります。',
  },
  'exchange.remedy.weights-levelled': {
    en: 'Split the question if one part should count more.',
    ja: '一部を重く数えたい場合は、問題を分けてください。',
  },
  'exchange.changed.tags-left-out': {
    en: 'Tags were left out: {tags}.',
    ja: 'タグを省きました：{tags}。',
  },
  'exchange.remedy.tags-left-out': {
    en: 'Choose topic and level of the question if they matter.',
    ja: '必要なら、問題の分野と難しさを選んでください。',
  },
  'exchange.changed.category-left-out': {
    en: 'The category “{category}” was left out; its questions are in the pack.',
    ja: 'カテゴリー「{category}」は省きました。問題はパックに入っています。',
  },
  'exchange.remedy.category-left-out': {
    en: 'Split the file by category to get a pack for each.',
    ja: 'カテゴリーごとにパックを分けるには、ファイルを分けてください。',
  },
  'exchange.changed.spelling-rules-left-out': {
    en: 'A rule for spelling (wild card, upper and lower case) was left out: case and spaces never matter here.',
    ja: '表記の規則（ワイルドカード、大文字と小文字）を省きました。ここでは大文字・小文字と空白を区別しません。',
  },
  'exchange.remedy.spelling-rules-left-out': {
    en: 'List further accepted spellings in the question.',
    ja: '認める表記を、問題に並べて書いてください。',
  },
  'exchange.changed.same-id-twice': {
    en: 'Another question in the file has the same id; this one goes by what it asks.',
    ja: '同じIDの問題がファイルにもう1つあります。この問題は内容で見分けます。',
  },
  'exchange.remedy.same-id-twice': {
    en: 'Give it an id of its own, so that learning goes on when its words change.',
    ja: '文を直しても学習記録が続くように、別のIDを付けてください。',
  },
  'exchange.refused.same-question': {
    en: 'It says the same as an earlier question ({first}).',
    ja: '前の問題（{first}）と同じ内容です。',
  },
  'exchange.remedy.same-question': {
    en: 'Nothing to do; the first one was kept. Remove one of them from the file.',
    ja: '対応は不要です。最初のものを残しました。ファイルから片方を消してください。',
  },
  'exchange.refused.empty-file': {
    en: 'The file holds no question.',
    ja: 'ファイルに問題がありません。',
  },
  'exchange.remedy.empty-file': {
    en: 'Check that it is the right file and that it was saved whole.',
    ja: '正しいファイルか、最後まで保存されているかを確かめてください。',
  },
  'exchange.refused.not-this-format': {
    en: 'This is not a file of the format {format}.',
    ja: '{format}形式のファイルではありません。',
  },
  'exchange.remedy.not-this-format': {
    en: 'Choose the format by hand, or save the file again from the program it came from.',
    ja: '形式を選び直すか、元のソフトでもう一度保存してください。',
  },
  'exchange.refused.too-large': {
    en: 'The file is larger than {limit} MB and was not opened.',
    ja: '{limit} MBより大きいため、開きませんでした。',
  },
  'exchange.remedy.too-large': {
    en: 'Split it into smaller files.',
    ja: '小さなファイルに分けてください。',
  },
  'exchange.refused.wrong-encoding': {
    en: 'The characters cannot be read as {encoding}.',
    ja: '{encoding}の文字として読めません。',
  },
  'exchange.remedy.wrong-encoding': {
    en: 'Save the file as UTF-8 and try again.',
    ja: 'UTF-8で保存し直して、もう一度試してください。',
  },
  'exchange.refused.xml-syntax': {
    en: 'The XML is not well formed: {found}.',
    ja: 'XMLとして正しくありません（{found}）。',
  },
  'exchange.remedy.xml-syntax': {
    en: 'Export it again from the program it came from; it may have been cut short or edited by hand.',
    ja: '元のソフトからもう一度書き出してください。途中で切れたか、手で書き換えられた可能性があります。',
  },
  'exchange.refused.xml-doctype': {
    en: 'The file declares a document type or entities. They can read other files or fill the memory, so it was not opened.',
    ja: '文書型やエンティティの宣言があります。ほかのファイルを読んだりメモリーを使い尽くしたりできるため、開きませんでした。',
  },
  'exchange.remedy.xml-doctype': {
    en: 'Ask whoever sent the file. If you trust it, remove the <!DOCTYPE …> lines and try again.',
    ja: 'ファイルの送り主に確かめてください。信頼できるなら、<!DOCTYPE …>の行を消してもう一度試してください。',
  },
  'exchange.refused.too-deep': {
    en: 'Its parts are nested more than {limit} levels deep.',
    ja: '{limit}段より深い入れ子になっています。',
  },
  'exchange.remedy.too-deep': {
    en: 'Save it again from the program it came from; no ordinary file is built so.',
    ja: '元のソフトで保存し直してください。ふつうのファイルはこのような形になりません。',
  },
  'exchange.refused.kind-unknown': {
    en: 'Questions of the kind “{kind}” cannot be asked here.',
    ja: '「{kind}」という種類の問題は、ここでは出せません。',
  },
  'exchange.remedy.kind-unknown': {
    en: 'Rewrite it as choice, true or false, number, gap, order or matching.',
    ja: '選択、正誤、数値、穴埋め、並べ替え、組み合わせのどれかに書き直してください。',
  },
  'exchange.refused.essay': {
    en: 'An essay: no program can mark it.',
    ja: '記述問題です。プログラムでは採点できません。',
  },
  'exchange.remedy.essay': {
    en: 'Ask it in class, or rewrite it as a question with a fixed answer.',
    ja: '授業で使うか、答えの決まった問題に書き直してください。',
  },
  'exchange.refused.description': {
    en: 'A text without a question.',
    ja: '問題のない説明文です。',
  },
  'exchange.remedy.description': {
    en: 'Put the text into a lesson, or into the question it belongs to.',
    ja: 'レッスンか、関係する問題の文に入れてください。',
  },
  'exchange.refused.no-stem': {
    en: 'It asks nothing: the text of the question is empty.',
    ja: '問題文が空です。',
  },
  'exchange.remedy.no-stem': {
    en: 'Write what is asked.',
    ja: '何を尋ねるかを書いてください。',
  },
  'exchange.refused.no-right-answer': {
    en: 'No answer is marked as right.',
    ja: '正解の印が付いた答えがありません。',
  },
  'exchange.remedy.no-right-answer': {
    en: 'Mark the right answer.',
    ja: '正解に印を付けてください。',
  },
  'exchange.refused.too-few-options': {
    en: 'It has fewer than two options.',
    ja: '選択肢が2つ未満です。',
  },
  'exchange.remedy.too-few-options': {
    en: 'Add options.',
    ja: '選択肢を加えてください。',
  },
  'exchange.refused.too-many-options': {
    en: 'It has {count} options; at most {limit} can be shown.',
    ja: '選択肢が{count}個あります。表示できるのは{limit}個までです。',
  },
  'exchange.remedy.too-many-options': {
    en: 'Split the question or remove options.',
    ja: '問題を分けるか、選択肢を減らしてください。',
  },
  'exchange.refused.same-options': {
    en: 'Two options say the same, so that they cannot be told apart.',
    ja: '同じ文の選択肢があり、区別できません。',
  },
  'exchange.remedy.same-options': {
    en: 'Change one of them. Options that differ only in formatting or pictures need words.',
    ja: 'どちらかを変えてください。書式や画像だけが違う選択肢には、言葉が必要です。',
  },
  'exchange.refused.empty-option': {
    en: 'An option, gap or pair has no words.',
    ja: '選択肢、穴、組のどれかに言葉がありません。',
  },
  'exchange.remedy.empty-option': {
    en: 'Write words for it; a picture alone cannot be read out.',
    ja: '言葉で書いてください。画像だけでは読み上げられません。',
  },
  'exchange.refused.bad-number': {
    en: '“{found}” is not a number that can be asked for.',
    ja: '「{found}」は答えの数として読めません。',
  },
  'exchange.remedy.bad-number': {
    en: 'Write a plain number, with a point before the decimals.',
    ja: '小数点に「.」を使った数で書いてください。',
  },
  'exchange.refused.several-numbers': {
    en: 'It accepts numbers in several ranges that do not touch.',
    ja: '離れた複数の範囲の数を正解としています。',
  },
  'exchange.remedy.several-numbers': {
    en: 'Give one range, or ask for each number in a question of its own.',
    ja: '範囲を1つにするか、数ごとに問題を分けてください。',
  },
  'exchange.refused.several-gaps': {
    en: 'It has {count} gaps; this format holds one a question.',
    ja: '穴が{count}個あります。この形式では1問に1個です。',
  },
  'exchange.remedy.several-gaps': {
    en: 'Choose Moodle XML or a pack.',
    ja: 'Moodle XMLかパックを選んでください。',
  },
  'exchange.refused.kind-not-held': {
    en: 'This format has no questions of the kind {kind}.',
    ja: 'この形式には「{kind}」の問題がありません。',
  },
  'exchange.remedy.kind-not-held': {
    en: 'Choose Moodle XML, CSV or a pack.',
    ja: 'Moodle XML、CSV、パックのどれかを選んでください。',
  },
  'exchange.refused.not-fitting': {
    en: 'It does not fit what a question can be here ({field}: {message}).',
    ja: 'ここで使える問題の形に合いません（{field}: {message}）。',
  },
  'exchange.remedy.not-fitting': {
    en: 'Change it so that it fits; docs/formats.md says what each format holds.',
    ja: '形を直してください。各形式で扱えるものはdocs/formats.mdにあります。',
  },
});
