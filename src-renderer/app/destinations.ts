import type { PlainMessageKey } from '@core/messages/catalogue';
import type { IconName } from '../components/icons';
import type { Route } from './routes';

export interface Destination {
  route: Route;
  label: PlainMessageKey;
  icon: IconName;
  /** On a phone: in the bar itself, or behind "More". */
  prominent: boolean;
}

/** The pages the navigation leads to. A page is listed once it is finished. */
export const destinations: Destination[] = [
  { route: { page: 'home' }, label: 'shell.home', icon: 'today', prominent: true },
  { route: { page: 'course' }, label: 'shell.course', icon: 'course', prominent: true },
  { route: { page: 'quiz', lesson: null }, label: 'shell.quiz', icon: 'quiz', prominent: true },
  { route: { page: 'progress' }, label: 'shell.progress', icon: 'progress', prominent: true },
  { route: { page: 'lab', state: null }, label: 'shell.lab', icon: 'lab', prominent: false },
  {
    route: { page: 'search', query: null },
    label: 'shell.search',
    icon: 'search',
    prominent: false,
  },
  {
    route: { page: 'timeline', view: null },
    label: 'shell.timeline',
    icon: 'timeline',
    prominent: false,
  },
  {
    route: { page: 'predict', event: null },
    label: 'shell.predict',
    icon: 'predict',
    prominent: false,
  },
  {
    route: { page: 'market', state: null },
    label: 'shell.market',
    icon: 'market',
    prominent: false,
  },
  {
    route: { page: 'glossary', term: null },
    label: 'shell.glossary',
    icon: 'glossary',
    prominent: false,
  },
  {
    route: { page: 'sources', fact: null },
    label: 'shell.sources',
    icon: 'sources',
    prominent: false,
  },
  {
    route: { page: 'drill', drill: null },
    label: 'shell.drill',
    icon: 'drill',
    prominent: false,
  },
  { route: { page: 'import' }, label: 'shell.import', icon: 'import', prominent: false },
  {
    route: { page: 'author', draft: null },
    label: 'shell.author',
    icon: 'write',
    prominent: false,
  },
  { route: { page: 'settings' }, label: 'shell.settings', icon: 'settings', prominent: false },
];

/** Which destination a route belongs to. */
export function belongsTo(route: Route, destination: Destination): boolean {
  if (route.page === 'lesson') return destination.route.page === 'course';
  if (route.page === 'session') return destination.route.page === 'quiz';
  if (route.page === 'report') return destination.route.page === 'progress';
  if (route.page === 'print') return destination.route.page === 'import';
  if (route.page === 'slipping') return destination.route.page === 'home';
  return route.page === destination.route.page;
}
