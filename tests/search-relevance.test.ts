import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type CourseIndex } from '@core/search/course-index';
import { documentsOf } from '@core/search/documents';
import { searchCourse } from '@core/search/search';
import { readWholeCourse } from './whole-course';

/** What people type, and what they then hope to see among the first three of its kind. */
const hoped = {
  en: [
    ['TPP', 'term tpp'],
    ['TPP', 'lesson computing-tpp'],
    ['performance density', 'term performance-density'],
    ['performance density', 'lesson density-and-the-workaround'],
    ['data center', 'term designed-or-marketed'],
    ['data centre chips', 'lesson the-test-of-2023'],
    ['H20', 'term h20'],
    ['H20', 'lesson the-h20-year'],
    ['h200 china', 'lesson the-h200-route'],
    ['4800', 'fact rule2023-a1'],
    ['presumption of denial', 'term presumption-of-denial'],
    ['case by case', 'lesson case-by-case-2026'],
    ['50% rule', 'term affiliates-rule'],
    ['license exception', 'term licence-exception'],
    ['gallium ban', 'lesson gallium-germanium-antimony'],
    ['what did deepseek cost', 'lesson what-it-cost'],
    ['how much market value did nvidia lose', 'lesson the-day-of-the-fall'],
    ['why was the H800 legal', 'lesson why-the-h800-existed'],
    ['foundry', 'lesson the-foundry-presumption'],
    ['HBM', 'lesson high-bandwidth-memory'],
    ['tariff', 'lesson the-tariff-beside-it'],
    ['AI Diffusion', 'lesson ai-diffusion'],
    ['88 FR 73458', 'fact rule2023-cite'],
    ['Vistra', 'question fall-deepest'],
  ],
  ja: [
    ['総処理性能', 'term tpp'],
    ['そうしょりせいのう', 'term tpp'],
    ['性能密度', 'term performance-density'],
    ['性能密度の抜け道', 'lesson density-and-the-workaround'],
    ['許可例外', 'term licence-exception'],
    ['不許可推定', 'term presumption-of-denial'],
    ['ガリウム', 'term gallium'],
    ['ガリウム輸出許可', 'lesson gallium-germanium-antimony'],
    ['ファウンドリ', 'lesson the-foundry-presumption'],
    ['広帯域メモリー', 'term hbm'],
    ['ひろたいいき', 'term hbm'],
    ['関税', 'lesson the-tariff-beside-it'],
    ['個別審査', 'lesson case-by-case-2026'],
    ['AI拡散規則', 'lesson ai-diffusion'],
    ['時価総額', 'lesson the-day-of-the-fall'],
    ['学習にかかった費用', 'lesson what-it-cost'],
    ['異常収益率', 'term abnormal-return'],
    ['H800はなぜ生まれた', 'lesson why-the-h800-existed'],
    ['日本の23品目', 'fact jp-23'],
    ['ＨＢＭ', 'term hbm'],
    ['4,800以上', 'fact rule2023-a1'],
  ],
} as const;

let index: CourseIndex;
beforeAll(async () => {
  index = await buildIndex(documentsOf(await readWholeCourse()));
});

describe.each(['en', 'ja'] as const)('searching the course as it ships, in %s', (language) => {
  it('has what is hoped for among the first three of its kind', () => {
    const missed = hoped[language].flatMap(([query, wanted]) => {
      const groups = searchCourse(index, query, { language, admits: () => true }, () => 3);
      const found = groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`));
      return found.includes(wanted) ? [] : [`${query}: ${wanted}, not ${found.join(', ')}`];
    });
    expect(missed).toEqual([]);
  });
});
