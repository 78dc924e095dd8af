/** Line drawings on a 24 × 24 grid, ours. */
export const icons = {
  today:
    'M3 6 H9 C11 6 11 10.5 12 10.5 C13 10.5 13 6 15 6 H21 M3 18 H9 C11 18 11 13.5 12 13.5 C13 13.5 13 18 15 18 H21',
  course: 'M4 5 H10 L12 7 L14 5 H20 V18 H14 L12 20 L10 18 H4 Z M12 7 V20',
  quiz: 'M5 4 H19 V20 H5 Z M8.5 9 H9.5 M12 9 H16 M8.5 13 H9.5 M12 13 H16 M8.5 17 H9.5 M12 17 H16',
  progress: 'M4 20 V12 H8 V20 M10 20 V7 H14 V20 M16 20 V4 H20 V20 M3 20 H21',
  glossary: 'M6 4 H18 V20 H6 Z M9 8 H15 M9 12 H15 M9 16 H12',
  sources:
    'M8 4 H6 C4 4 4 6 4 8 V16 C4 18 4 20 6 20 H8 M16 4 H18 C20 4 20 6 20 8 V16 C20 18 20 20 18 20 H16 M9 12 H15',
  settings: 'M4 7 H13 M17 7 H20 M15 5 V9 M4 17 H7 M11 17 H20 M9 15 V19 M4 12 H20',
  more: 'M5 12 H5.01 M12 12 H12.01 M19 12 H19.01',
  lab: 'M4 20 V4 M4 20 H20 M8 16 L12 11 L15 13 L19 6',
  timeline: 'M3 12 H21 M6 8 V16 M12 6 V18 M18 9 V15',
  market: 'M3 8 L8 11 L12 9 L15 18 L18 15 L21 16',
  search: 'M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20 20',
} as const;
export type IconName = keyof typeof icons;
