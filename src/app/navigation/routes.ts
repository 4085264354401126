/**
 * Hash routes: the only addresses the app has, so that every deep link works from any static host and offline.
 *
 *   #/  ·  #/search?q=…  ·  #/paper/<id>  ·  #/library  ·  #/library/<part>  ·  #/library/<part>/<id>  ·  #/new  ·  #/settings  ·  #/settings/install
 */
export type Route =
  | { view: 'papers' }
  | { view: 'search'; query: string }
  | { view: 'paper'; id: string }
  | { view: 'library'; part?: LibraryPart; id?: string }
  | { view: 'new' }
  | { view: 'settings'; part?: 'install' };

/** Lists within the library; those of one tag or collection have its id, and so has `bring` where something shared was not kept: `lost`, `large`. */
const LIBRARY_PARTS = [
  'tag',
  'collection',
  'notes',
  'history',
  'deleted',
  'today',
  'digest',
  'shared',
  'bring',
  'own',
] as const;
export type LibraryPart = (typeof LIBRARY_PARTS)[number];

/** Where the code of a list leads that was passed on (`core/share`), the code behind it. */
export const SHARED = '#/library/shared/';

/** The views of the list pane: everything but the reader. */
export type ListRoute = Exclude<Route, { view: 'paper' }>;

/** Reads a location hash. What cannot be read is the list of papers: a damaged link still opens the app. */
export function parseRoute(hash: string): Route {
  const [path = '', parameters = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [view = '', ...rest] = path.split('/');
  switch (view) {
    case 'search':
      return { view, query: new URLSearchParams(parameters).get('q') ?? '' };
    case 'paper':
      return rest.length ? { view, id: decode(rest.join('/')) } : { view: 'papers' };
    case 'library':
      return { view, ...libraryPart(rest) };
    case 'new':
      return { view };
    case 'settings':
      return rest[0] === 'install' ? { view, part: rest[0] } : { view };
    default:
      return { view: 'papers' };
  }
}

/** The address of a route, beginning with `#/`; `parseRoute` reads it back. */
export function hrefOf(route: Route): string {
  switch (route.view) {
    case 'papers':
      return '#/';
    case 'search':
      return route.query ? `#/search?${new URLSearchParams({ q: route.query })}` : '#/search';
    case 'paper':
      return `#/paper/${encode(route.id)}`;
    case 'library':
      return ['#/library', route.part, route.id && encode(route.id)].filter(Boolean).join('/');
    case 'settings':
      return route.part ? '#/settings/install' : '#/settings';
    default:
      return `#/${route.view}`;
  }
}

function libraryPart([name, ...id]: readonly string[]): { part?: LibraryPart; id?: string } {
  const part = LIBRARY_PARTS.find((known) => known === name);
  if (!part) return {};
  return id.some(Boolean) ? { part, id: decode(id.join('/')) } : { part };
}

/** Half of a surrogate pair, which no address can hold, and a note or a backup can, is a character that nobody knows. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
