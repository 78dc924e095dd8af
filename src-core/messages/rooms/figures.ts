import { defineMessages } from '../define';

/** Words around every picture. */
export const figureMessages = defineMessages({
  'figure.saveCsv': { en: 'Save as CSV', ja: 'CSVで保存' },
  'figure.savePng': { en: 'Save as PNG', ja: 'PNGで保存' },
  'figure.saved': { en: 'Saved: {place}', ja: '保存しました：{place}' },
  'figure.showChartFirst': {
    en: 'Show the chart first; the table can be saved as CSV.',
    ja: '先に図を表示してください。表はCSVで保存できます。',
  },
});
