import { defineMessages } from '../define';

/** What can be wrong with a pack of our own. */
export const exchangePackMessages = defineMessages({
  'exchange.refused.pack-not-one': {
    en: 'The zip holds no Chokepoint pack.',
    ja: 'Chokepointのパックではありません。',
  },
  'exchange.remedy.pack-not-one': {
    en: 'Choose a zip with a pack.json at its top, as Chokepoint exports it.',
    ja: 'Chokepointが書き出した、直下にpack.jsonのあるzipを選んでください。',
  },
  'exchange.refused.pack-newer': {
    en: 'The pack is of schema {found}; this Chokepoint knows schemas up to {known}.',
    ja: 'スキーマ{found}のパックです。このChokepointが読めるのはスキーマ{known}までです。',
  },
  'exchange.remedy.pack-newer': {
    en: 'Update Chokepoint, then choose the pack again.',
    ja: 'Chokepointを更新してから、もう一度選んでください。',
  },
  'exchange.refused.pack-manifest': {
    en: 'The manifest of the pack is not as it must be ({message}).',
    ja: 'パックのマニフェストが正しくありません（{message}）。',
  },
  'exchange.remedy.pack-manifest': {
    en: 'Export the pack again with Chokepoint.',
    ja: 'Chokepointでパックを書き出し直してください。',
  },
  'exchange.refused.pack-hash': {
    en: '{name} is missing or is not what the manifest says: the pack was changed after it was made.',
    ja: '{name}がないか、マニフェストと一致しません。作成後に変更されています。',
  },
  'exchange.remedy.pack-hash': {
    en: 'Get the pack again from whoever made it.',
    ja: '作成者からもう一度入手してください。',
  },
  'exchange.refused.pack-unlisted': {
    en: '{name} is not named in the manifest: it was added after the pack was made.',
    ja: '{name}はマニフェストにありません。作成後に追加されています。',
  },
  'exchange.remedy.pack-unlisted': {
    en: 'Get the pack again from whoever made it.',
    ja: '作成者からもう一度入手してください。',
  },
  'exchange.refused.pack-signature': {
    en: 'The signature does not fit the pack. It claims to be signed by “{signer}”.',
    ja: '署名がパックと一致しません。署名者は「{signer}」と書かれています。',
  },
  'exchange.remedy.pack-signature': {
    en: 'Do not use it. Get it again from the signer, and ask them about it.',
    ja: '使わないでください。署名者から入手し直し、確認してください。',
  },
  'exchange.refused.pack-part': {
    en: 'A part does not fit what a pack holds: {message}',
    ja: 'パックの形に合わない部分があります：{message}',
  },
  'exchange.remedy.pack-part': {
    en: 'Correct the line named; docs/content-authoring.md shows every file of a pack.',
    ja: '示した行を直してください。各ファイルの書き方はdocs/content-authoring.mdにあります。',
  },
  'exchange.refused.pack-market': {
    en: 'Market data ({name}) is read in the packaged course only.',
    ja: '市場データ（{name}）は、付属の講座でのみ使えます。',
  },
  'exchange.remedy.pack-market': {
    en: 'Bring prices of your own in the market lab.',
    ja: '株価は市場ラボで取り込んでください。',
  },
  'exchange.refused.picture-unfit': {
    en: '{name} is not a PNG, JPEG, GIF or WebP picture of at most 5 MB with a plain name.',
    ja: '{name}は、5 MB以下で名前が英数字のPNG・JPEG・GIF・WebP画像ではありません。',
  },
  'exchange.remedy.picture-unfit': {
    en: 'Save the picture as PNG or JPEG under a name of small letters, digits and hyphens.',
    ja: '小文字の英数字とハイフンの名前で、PNGかJPEGとして保存し直してください。',
  },
  'exchange.changed.pack-no-manifest': {
    en: 'The pack has no manifest: nothing shows that it is whole or who made it.',
    ja: 'マニフェストがないため、完全なものか、誰が作ったかを確かめられません。',
  },
  'exchange.remedy.pack-no-manifest': {
    en: 'Import and export it once to have one made.',
    ja: '一度取り込んで書き出すと、マニフェストが作られます。',
  },
});
