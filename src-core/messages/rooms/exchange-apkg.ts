import { defineMessages } from '../define';

/** What can happen to a deck of Anki on its way here. */
export const exchangeApkgMessages = defineMessages({
  'exchange.refused.anki-newer': {
    en: 'It was written by a newer program (version {found}), in a way that is not known here.',
    ja: '新しいバージョン（{found}）で書かれた、未対応の形式です。',
  },
  'exchange.remedy.anki-newer': {
    en: 'In Anki, export with “Support older Anki versions”, or update Chokepoint.',
    ja: 'Ankiで「古いバージョンのAnkiに対応」を選んで書き出すか、Chokepointを更新してください。',
  },
  'exchange.refused.anki-no-collection': {
    en: 'The package holds no collection of Anki.',
    ja: 'Ankiのコレクションが入っていません。',
  },
  'exchange.remedy.anki-no-collection': {
    en: 'Export the deck again from Anki.',
    ja: 'Ankiからもう一度書き出してください。',
  },
  'exchange.refused.anki-too-big': {
    en: 'It would unpack to more than {limit} MB.',
    ja: '展開すると{limit} MBを超えます。',
  },
  'exchange.remedy.anki-too-big': {
    en: 'Export deck by deck, or without media.',
    ja: 'デッキごとに、またはメディアを除いて書き出してください。',
  },
  'exchange.refused.anki-zstd': {
    en: 'The packed collection is damaged.',
    ja: '圧縮されたコレクションが壊れています。',
  },
  'exchange.remedy.anki-zstd': {
    en: 'Copy the file again, or export it again from Anki.',
    ja: 'コピーし直すか、Ankiからもう一度書き出してください。',
  },
  'exchange.refused.anki-damaged': {
    en: 'The collection is damaged or not one of Anki ({because}).',
    ja: 'コレクションが壊れているか、Ankiのものではありません（{because}）。',
  },
  'exchange.remedy.anki-damaged': {
    en: 'In Anki, use “Check Database”, then export again.',
    ja: 'Ankiで「データベースをチェック」を行い、もう一度書き出してください。',
  },
  'exchange.refused.anki-no-template': {
    en: 'The note’s type or card template is not in the package.',
    ja: 'ノートタイプかカードテンプレートがパッケージにありません。',
  },
  'exchange.remedy.anki-no-template': {
    en: 'In Anki, use “Check Database”, then export again.',
    ja: 'Ankiで「データベースをチェック」を行い、もう一度書き出してください。',
  },
  'exchange.refused.anki-no-card': {
    en: 'The note has no card.',
    ja: 'カードのないノートです。',
  },
  'exchange.remedy.anki-no-card': {
    en: 'In Anki, use “Empty Cards” and “Check Database”, then export again.',
    ja: 'Ankiで「空のカード」と「データベースをチェック」を行い、もう一度書き出してください。',
  },
  'exchange.refused.anki-no-answer': {
    en: 'The back of the card says nothing that the front does not.',
    ja: '裏面に、表面にない言葉がありません。',
  },
  'exchange.remedy.anki-no-answer': {
    en: 'Write the answer into a field of its own in Anki.',
    ja: 'Ankiで、答えを別のフィールドに書いてください。',
  },
  'exchange.refused.anki-answer-picture': {
    en: 'The answer is a picture or sound without words.',
    ja: '答えが画像か音声だけで、言葉がありません。',
  },
  'exchange.remedy.anki-answer-picture': {
    en: 'Add the answer in words in Anki.',
    ja: 'Ankiで、答えを言葉でも書いてください。',
  },
  'exchange.refused.anki-answer-long': {
    en: 'The answer is too long to be typed and there are no others to pick it from.',
    ja: '答えが長すぎて入力できず、選択肢にできるほかの答えもありません。',
  },
  'exchange.remedy.anki-answer-long': {
    en: 'Shorten the answer in Anki and move the rest into another field.',
    ja: 'Ankiで答えを短くし、残りを別のフィールドに移してください。',
  },
  'exchange.refused.anki-occlusion': {
    en: 'A card that hides parts of a picture cannot be asked here.',
    ja: '画像の一部を隠すカード（画像穴埋め）は、ここでは出題できません。',
  },
  'exchange.remedy.anki-occlusion': {
    en: 'Keep it in Anki, or ask for the parts in words.',
    ja: 'Ankiに残すか、言葉で尋ねる問題に直してください。',
  },
  'exchange.refused.anki-no-gap': {
    en: 'The note has no gap of this number.',
    ja: 'この番号の穴がノートにありません。',
  },
  'exchange.remedy.anki-no-gap': {
    en: 'In Anki, use “Empty Cards”, then export again.',
    ja: 'Ankiで「空のカード」を行い、もう一度書き出してください。',
  },
  'exchange.changed.anki-answer-chosen': {
    en: 'The answer is long, so it is picked out among answers of the same deck instead of typed.',
    ja: '答えが長いため、入力ではなく、同じデッキのほかの答えと並べて選ぶ形にしました。',
  },
  'exchange.remedy.anki-answer-chosen': {
    en: 'Shorten the answer to have it typed.',
    ja: '入力する形にするには、答えを短くしてください。',
  },
  'exchange.changed.anki-answer-pictures-left-out': {
    en: 'Pictures on the back were left out.',
    ja: '裏面の画像を省きました。',
  },
  'exchange.remedy.anki-answer-pictures-left-out': {
    en: 'Move a picture that matters to the front, or describe it in words.',
    ja: '必要な画像は表面に移すか、言葉で説明してください。',
  },
  'exchange.changed.anki-reviews-left-out': {
    en: '{count} past answers belong to cards that did not come through.',
    ja: '過去の回答{count}件は、取り込めなかったカードのものです。',
  },
  'exchange.changed.anki-reviews-left-out.one': {
    en: 'One past answer belongs to a card that did not come through.',
    ja: '過去の回答{count}件は、取り込めなかったカードのものです。',
  },
  'exchange.remedy.anki-reviews-left-out': {
    en: 'Mend those cards in Anki and import again: what was taken already stays as it is.',
    ja: 'Ankiでそのカードを直して取り込み直してください。取り込み済みのものは変わりません。',
  },
  'exchange.changed.anki-edited': {
    en: 'The question was edited in Anki; its new words were taken.',
    ja: 'Ankiで問題文が編集されていたため、新しい文を使いました。',
  },
  'exchange.remedy.anki-edited': {
    en: 'Check the other language: it still says what it said.',
    ja: 'もう一方の言語は元のままなので、確かめてください。',
  },
  'exchange.changed.facts-left-out': {
    en: '{count} facts that no question rests on were left out.',
    ja: 'どの問題の根拠でもない事実{count}件を省きました。',
  },
  'exchange.changed.facts-left-out.one': {
    en: '{count} fact that no question rests on was left out.',
    ja: 'どの問題の根拠でもない事実{count}件を省きました。',
  },
  'exchange.remedy.facts-left-out': {
    en: 'Export as a pack to keep them.',
    ja: '残すには、パックとして書き出してください。',
  },
});
