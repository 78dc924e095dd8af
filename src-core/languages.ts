/** The languages every text of Chokepoint exists in. Apart from the schemas, for pages that must stay small. */
export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];
