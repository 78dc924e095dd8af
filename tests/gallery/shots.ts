import { languages, type Language } from '@core/language';

/** Where each picture is taken: an address, or null for what stands before the first page. */
export const places: Readonly<Record<string, string | null>> = {
  welcome: null,
  home: '',
  course: 'course',
  lesson: 'lesson/what-it-cost',
  quiz: 'quiz',
  question: 'session',
  answer: 'session',
  slipping: 'slipping',
  progress: 'progress',
  report: 'report',
  predict: 'predict',
  prediction: 'predict/2025-01-27-deepseek',
  glossary: 'glossary',
  sources: 'sources',
  search: 'search/TPP',
  timeline: 'timeline',
  lab: 'lab/chip=H200+SXM&rule=2026-01-15&to=CN&hq=CN',
  market: 'market',
  prices: 'market/view!prices',
  compare: 'market/view!compare',
  across: 'market/view!across',
  settings: 'settings',
  nowhere: 'nowhere',
};

export interface Shot {
  place: string;
  width: 360 | 768 | 1280 | 1920;
  language: Language;
  theme: 'light' | 'dark' | 'contrast';
  /** All of the page, not what fits the window. */
  whole?: boolean;
}

const widths = [360, 768, 1280, 1920] as const;

/** Every page, at every width, in both languages and all themes. */
export function everything(): Shot[] {
  return Object.keys(places).flatMap((place) =>
    widths.flatMap((width) =>
      languages.flatMap((language) =>
        (['light', 'dark', 'contrast'] as const).map((theme) => ({
          ...{ place, width, language, theme },
          whole: true,
        })),
      ),
    ),
  );
}

/** What `docs/gallery` shows. */
export const chosen: Shot[] = [
  { place: 'welcome', width: 1280, language: 'en', theme: 'light' },
  { place: 'home', width: 1920, language: 'en', theme: 'light' },
  { place: 'home', width: 360, language: 'ja', theme: 'light' },
  { place: 'course', width: 1280, language: 'ja', theme: 'light' },
  { place: 'lesson', width: 1280, language: 'ja', theme: 'dark' },
  { place: 'lesson', width: 360, language: 'en', theme: 'light' },
  { place: 'question', width: 1280, language: 'en', theme: 'light' },
  { place: 'answer', width: 1280, language: 'en', theme: 'light' },
  { place: 'answer', width: 360, language: 'ja', theme: 'dark' },
  { place: 'progress', width: 1280, language: 'en', theme: 'dark' },
  { place: 'timeline', width: 1920, language: 'ja', theme: 'light' },
  { place: 'lab', width: 1280, language: 'en', theme: 'light' },
  { place: 'lab', width: 1280, language: 'ja', theme: 'contrast' },
  { place: 'market', width: 1920, language: 'en', theme: 'dark' },
  { place: 'prediction', width: 1280, language: 'en', theme: 'light' },
  { place: 'search', width: 768, language: 'ja', theme: 'light' },
  { place: 'settings', width: 768, language: 'en', theme: 'contrast' },
];
