import { defineMessages } from '../define';

/** Words on buttons that several pages share. */
export const actionMessages = defineMessages({
  'action.start': { en: 'Start', ja: '始める' },
  'action.continue': { en: 'Continue', ja: '続ける' },
  'action.back': { en: 'Back', ja: '戻る' },
  'action.close': { en: 'Close', ja: '閉じる' },
  'action.cancel': { en: 'Cancel', ja: 'やめる' },
  'action.save': { en: 'Save', ja: '保存' },
  'action.retry': { en: 'Try again', ja: 'もう一度試す' },
  'action.undo': { en: 'Undo', ja: '元に戻す' },
  'action.redo': { en: 'Redo', ja: 'やり直す' },
  'action.delete': { en: 'Delete', ja: '削除' },
  'action.showTable': { en: 'Show as table', ja: '表で見る' },
  'action.showChart': { en: 'Show as chart', ja: '図で見る' },
});
