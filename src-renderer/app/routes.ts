import type { DeepLink } from '@core/host/deep-link';

/** Every place in the app. The address after `#` says which, so that it survives a reload and can be linked to. */
export type Route =
  | { page: 'home' }
  | { page: 'course' }
  | { page: 'lesson'; lesson: string }
  | { page: 'quiz'; lesson: string | null }
  | { page: 'session' }
  | { page: 'slipping' }
  | { page: 'progress' }
  | { page: 'report' }
  | { page: 'glossary'; term: string | null }
  | { page: 'sources'; fact: string | null }
  /** `query` null: nothing is asked yet. */
  | { page: 'search'; query: string | null }
  /** An entry, or what the page shows of all: see `timeline-state.ts`. */
  | { page: 'timeline'; view: string | null }
  | { page: 'predict'; event: string | null }
  /** `state` null: as the lab is at first. */
  | { page: 'lab'; state: string | null }
  /** `state` null: as it is first opened. */
  | { page: 'market'; state: string | null }
  /** `drill` null: the open one, or a new one; else the results of that drill. */
  | { page: 'drill'; drill: string | null }
  /** Packs being written; `draft` null: their list. */
  | { page: 'author'; draft: string | null }
  | { page: 'settings' }
  /** Packs of one's own: bringing, keeping and taking them along. */
  | { page: 'import' }
  /** A pack on paper. */
  | { page: 'print'; pack: string }
  | { page: 'not-found'; address: string };

/** Pages with an address of one word and an optional name after it. */
export function readRoute(hash: string): Route {
  const address = hash.replace(/^#\/?/, '');
  const [page = '', name = null, ...rest] = address.split('/').map(decode);
  if (rest.length > 0) return { page: 'not-found', address };
  switch (page) {
    case '':
      return { page: 'home' };
    case 'course':
    case 'session':
    case 'slipping':
    case 'progress':
    case 'report':
    case 'settings':
    case 'import':
      return name === null ? { page } : { page: 'not-found', address };
    case 'print':
      return name === null ? { page: 'import' } : { page, pack: name };
    case 'lesson':
      return name === null ? { page: 'course' } : { page, lesson: name };
    case 'quiz':
      return { page, lesson: name };
    case 'glossary':
      return { page, term: name };
    case 'sources':
      return { page, fact: name };
    case 'search':
      return { page, query: name };
    case 'timeline':
      return { page, view: name };
    case 'predict':
      return { page, event: name };
    case 'drill':
      return { page, drill: name };
    case 'author':
      return { page, draft: name };
    case 'lab':
    case 'market':
      return { page, state: name };
    default:
      return { page: 'not-found', address };
  }
}

/** The page a link from outside leads to. */
export function routeOfLink({ page, name }: DeepLink): Route {
  const rest = name === null ? '' : `/${encodeURIComponent(name)}`;
  return readRoute(page === 'home' ? '#/' : `#/${page}${rest}`);
}

export function addressOf(route: Route): string {
  const name = nameIn(route);
  const page = route.page === 'home' ? '' : route.page === 'not-found' ? route.address : route.page;
  return name === null ? `#/${page}` : `#/${page}/${inAddress(name)}`;
}

/** Pages whose address also says how they are set: filter, zoom, what is chosen. */
const adjustable: ReadonlySet<Route['page']> = new Set(['search', 'timeline', 'lab', 'market']);

/** Where a reader is. Setting a page otherwise leads nowhere else: focus and scroll stay. */
export function placeOf(route: Route): string {
  return adjustable.has(route.page) ? `#/${route.page}` : addressOf(route);
}

function nameIn(route: Route): string | null {
  switch (route.page) {
    case 'print':
      return route.pack;
    case 'lesson':
    case 'quiz':
      return route.lesson;
    case 'glossary':
      return route.term;
    case 'sources':
      return route.fact;
    case 'search':
      return route.query;
    case 'timeline':
      return route.view;
    case 'predict':
      return route.event;
    case 'drill':
      return route.drill;
    case 'author':
      return route.draft;
    case 'lab':
    case 'market':
      return route.state;
    default:
      return null;
  }
}

/** Escapes a name, leaving what a fragment may hold as it is and can be read (RFC 3986, 3.5). */
const inAddress = (name: string) =>
  encodeURIComponent(name).replace(/%(3D|26|3A|2C|2B)/g, decodeURIComponent);

/** A broken escape is taken as it stands: it names nothing, and says so. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
