import type { Behaviour } from './content-schemas';

/** What each setting is where nobody touched it; undefined for those that are read elsewhere. */
const usual: Readonly<Record<string, unknown>> = {
  enableRetry: true,
  enableSolutionsButton: true,
  enableCheckButton: true,
  showSolutionsRequiresInput: true,
  showScorePoints: true,
  singlePoint: false,
  passPercentage: 100,
  confirmCheckDialog: false,
  confirmRetryDialog: false,
  autoCheck: false,
  disableImageZooming: false,
  separateLines: false,
  instantFeedback: false,
  timeoutCorrect: 2000,
  timeoutWrong: 3000,
  soundEffectsEnabled: true,
  autoContinue: true,
};

const readElsewhere = new Set([
  'type',
  'singleAnswer',
  'randomAnswers',
  'caseSensitive',
  'acceptSpellingErrors',
  'fuzziness',
  'feedbackOnCorrect',
  'feedbackOnWrong',
]);

/** The settings somebody changed that mean nothing here, by the names H5P gives them. */
export const settingsLeftOut = (behaviour: Behaviour): string[] =>
  Object.entries(behaviour)
    .filter(([name, value]) => !readElsewhere.has(name) && value !== usual[name])
    .map(([name]) => name.slice(0, 40))
    .slice(0, 20);
