import { chips } from '@core/licence/chips/index';
import { catalogue, type PlainMessageKey } from '@core/messages/catalogue';
import type { App } from '../app/app.svelte';
import { destinations } from '../app/destinations';
import type { Route } from '../app/routes';
import { startQuiz, startReview } from '../app/sessions';
import type { PaletteItem } from './rank-items';

/** Pages that no entry of the navigation leads to. */
const further: { route: Route; label: PlainMessageKey }[] = [
  { route: { page: 'report' }, label: 'report.open' },
  { route: { page: 'market', state: 'view!prices' }, label: 'market.bringLabel' },
];

/** Everything that can be called by name, in the order in which equals are shown. */
export function buildItems(app: App): PaletteItem[] {
  const { pick, t } = app.preferences;
  const both = (key: PlainMessageKey) => [catalogue[key].en, catalogue[key].ja];
  const action = (key: PlainMessageKey, run: () => void): PaletteItem => ({
    id: `action ${key}`,
    kind: 'action',
    label: t(key),
    names: both(key),
    run,
  });
  const pages = [...destinations, ...further].map(({ route, label }): PaletteItem => ({
    id: `page ${label}`,
    kind: 'page',
    label: t(label),
    names: both(label),
    run: () => app.go(route),
  }));
  const { preferences, shelf } = app;
  const actions = [
    ...(app.memory.due(Date.now()) > 0
      ? [action('palette.review', () => void startReview(app))]
      : []),
    action('palette.quickQuiz', () => void startQuiz(app, 10)),
    ...(app.desk.canUndo ? [action('menu.undoAnswer', () => app.obey('undo-answer'))] : []),
    ...(app.desk.canRedo ? [action('menu.redoAnswer', () => app.obey('redo-answer'))] : []),
    action('palette.light', () => preferences.choose({ theme: 'light' })),
    action('palette.dark', () => preferences.choose({ theme: 'dark' })),
    action('palette.contrast', () => preferences.choose({ theme: 'contrast' })),
    action('palette.system', () => preferences.choose({ theme: 'system' })),
    action('palette.english', () => preferences.choose({ language: 'en' })),
    action('palette.japanese', () => preferences.choose({ language: 'ja' })),
    action('keys.title', () => app.lay('keys')),
    action('palette.switchLearner', () => app.leave()),
  ];
  const lessons = shelf.lessons.map(({ id, title }): PaletteItem => ({
    id: `lesson ${id}`,
    kind: 'lesson',
    label: pick(title),
    names: [title.en, title.ja],
    run: () => app.go({ page: 'lesson', lesson: id }),
  }));
  const terms = shelf.glossary.map(({ id, term, reading, aliases }): PaletteItem => ({
    id: `term ${id}`,
    kind: 'term',
    label: pick(term),
    names: [term.en, term.ja, ...(reading ? [reading] : []), ...aliases],
    run: () => app.go({ page: 'glossary', term: id }),
  }));
  const listed = chips.map(({ name }): PaletteItem => ({
    id: `chip ${name}`,
    kind: 'chip',
    label: name,
    names: [name],
    run: () => app.go({ page: 'lab', state: `chip=${name.replaceAll(' ', '+')}` }),
  }));
  return [...pages, ...actions, ...lessons, ...terms, ...listed];
}
