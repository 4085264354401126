import { storageKey } from '../../../platform/basePath.ts';
import { debounced } from '../../debounced.ts';
import { hrefOf, parseRoute, type ListRoute, type Route } from '../../navigation/routes.ts';

/** What `history.state` keeps of an entry, so that a reload and the way back know it too. */
interface HistoryMark {
  /** How many entries of this app lie behind this one. */
  depth: number;
  /** The address of the list behind the reader. */
  list: string;
}

/** The lists that one goes between; the settings are above whichever one is in. */
export type Section = Exclude<ListRoute['view'], 'settings' | 'new'>;

/** The current route, the list behind the reader, and a Back that never leaves the app by accident. */
class Router {
  /** The hash that the app was opened with. */
  readonly begun = location.hash;
  #route = $state.raw<Route>(parseRoute(location.hash));
  #list = $state.raw<ListRoute>({ view: 'papers' });
  /** Where the settings lead back to from a link. */
  #section = $state<Section>('library');
  #depth = 0;
  #wentBack = false;
  /** The address, which lags behind what is being typed. */
  readonly #address = debounced(() => this.#write());

  constructor() {
    const typed = takeTyped();
    if (typed) this.#route = typed;
    this.#settle(history.state as HistoryMark | null);
    addEventListener('hashchange', () => this.#arrive());
    // On the way to another entry, which is not to be written over.
    addEventListener('popstate', () => this.#address.cancel());
    // A reload leads to the address that the page had when it began, without what was typed last.
    addEventListener('pagehide', () => keepTyped(this.#route));
    // A link that leads away from here leaves the whole query behind.
    addEventListener('click', () => this.#address.flush(), { capture: true });
  }

  get route(): Route {
    return this.#route;
  }

  /** What the list pane shows: the current route, or the one the reader was opened from. */
  get list(): ListRoute {
    return this.#list;
  }

  /** Which list one is in, also while the settings are shown above it. */
  get section(): Section {
    return this.#section;
  }

  /** True if the current route was reached by going back. */
  get wentBack(): boolean {
    return this.#wentBack;
  }

  /** True if `back()` stays inside the app. */
  get canGoBack(): boolean {
    return this.#depth > 0;
  }

  /** To another address, at once; the one before stays behind Back. */
  go(route: Route): void {
    this.#address.flush();
    if (hrefOf(route) === location.hash) return;
    this.#depth++;
    this.#wentBack = false;
    this.#show(route);
    history.pushState(this.#mark(), '', hrefOf(route));
  }

  /** Changes the address without a new history entry. */
  replace(route: Route): void {
    this.#wentBack = false;
    this.#address.cancel();
    this.#show(route);
    this.#write();
  }

  /**
   * The same for a query that is being typed: the address follows once one pauses. The browser takes longer to change it
   * than a search takes, and Safari allows a hundred changes in half a minute.
   */
  type(query: string): void {
    this.#wentBack = false;
    this.#show({ view: 'search', query });
    this.#address.ask();
  }

  /** Back to where one came from; from a deep link, to the list, or to the library if that is where one is. */
  back(): void {
    this.#address.flush();
    if (this.canGoBack) history.back();
    else if (this.#route.view === 'paper') this.replace(this.#list);
    else this.replace({ view: this.#route.view === 'new' ? 'papers' : 'library' });
  }

  /** Marks the entry that one is at anew: who goes to the same address once more takes its mark away. */
  keepMark(): void {
    if (history.state === null) history.replaceState(this.#mark(), '');
  }

  #write(): void {
    history.replaceState(this.#mark(), '', hrefOf(this.#route));
  }

  #arrive(): void {
    this.#address.cancel();
    const mark = history.state as HistoryMark | null;
    this.#wentBack = mark !== null && mark.depth < this.#depth;
    if (!mark) this.#depth++;
    this.#route = parseRoute(location.hash);
    this.#settle(mark);
  }

  /** Takes up what an entry remembers, and marks it; an address that leads nowhere gives way to where it led. */
  #settle(mark: HistoryMark | null): void {
    const list = mark && parseRoute(mark.list);
    if (mark) this.#depth = mark.depth;
    if (list && list.view !== 'paper') this.#list = list;
    this.#show(this.#route);
    const astray = this.#route.view === 'papers' && location.hash;
    const isTyped = this.#route.view === 'search' && hrefOf(this.#route) !== location.hash;
    history.replaceState(this.#mark(), '', astray || isTyped ? hrefOf(this.#route) : undefined);
  }

  #show(route: Route): void {
    this.#route = route;
    if (route.view === 'paper') return;
    this.#list = route;
    if (route.view !== 'settings') this.#section = route.view === 'new' ? 'papers' : route.view;
  }

  #mark(): HistoryMark {
    return { depth: this.#depth, list: hrefOf(this.#list) };
  }
}

const TYPED = storageKey('typed');

/** Keeps a search for the reload that may be under way; this tab alone has it. */
function keepTyped(route: Route): void {
  try {
    if (route.view === 'search') sessionStorage.setItem(TYPED, hrefOf(route));
    else sessionStorage.removeItem(TYPED);
  } catch {
    // Storage is refused: the address has what was typed before.
  }
}

/** The search that a reload began with; null for any other start. */
function takeTyped(): Route | null {
  try {
    const kept = sessionStorage.getItem(TYPED);
    sessionStorage.removeItem(TYPED);
    const [start] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return kept && start?.type === 'reload' ? parseRoute(kept) : null;
  } catch {
    return null;
  }
}

export const router = new Router();
