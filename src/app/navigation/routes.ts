/**
 * Hash routes: the only addresses the app has, so that every deep link works from any static host and offline.
 *
 *   #/  ·  #/search?q=…  ·  #/paper/<id>  ·  #/library  ·  #/library/history  ·  #/library/deleted  ·  #/settings
 */
export type Route =
  | { view: 'papers' }
  | { view: 'search'; query: string }
  | { view: 'paper'; id: string }
  | { view: 'library' }
  | { view: 'history' }
  | { view: 'deleted' }
  | { view: 'settings' };

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
      return rest[0] === 'history' || rest[0] === 'deleted' ? { view: rest[0] } : { view };
    case 'settings':
      return { view };
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
      return `#/paper/${encodeURIComponent(route.id)}`;
    case 'history':
    case 'deleted':
      return `#/library/${route.view}`;
    default:
      return `#/${route.view}`;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
