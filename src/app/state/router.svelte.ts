import { hrefOf, parseRoute, type ListRoute, type Route } from '../routes.ts';

/** How many entries of this app lie behind the current one, kept in `history.state` so that a reload knows it too. */
type HistoryMark = { depth: number } | null;

/** The current route, the list behind the reader, and a Back that never leaves the app by accident. */
class Router {
  #route = $state.raw<Route>(parseRoute(location.hash));
  #list = $state.raw<ListRoute>({ view: 'papers' });
  #depth = (history.state as HistoryMark)?.depth ?? 0;

  constructor() {
    this.#remember();
    history.replaceState({ depth: this.#depth }, '');
    addEventListener('hashchange', () => this.#arrive());
  }

  get route(): Route {
    return this.#route;
  }

  /** What the list pane shows: the current route, or the one the reader was opened from. */
  get list(): ListRoute {
    return this.#list;
  }

  /** True if `back()` stays inside the app. */
  get canGoBack(): boolean {
    return this.#depth > 0;
  }

  go(route: Route): void {
    location.hash = hrefOf(route);
  }

  /** Changes the address without a new history entry: for a query that is being typed. */
  replace(route: Route): void {
    history.replaceState({ depth: this.#depth }, '', hrefOf(route));
    this.#route = route;
    this.#remember();
  }

  /** Back to where one came from; from a deep link, to the list. */
  back(): void {
    if (this.canGoBack) history.back();
    else this.replace(this.#list);
  }

  #arrive(): void {
    const mark = history.state as HistoryMark;
    if (mark) this.#depth = mark.depth;
    else history.replaceState({ depth: ++this.#depth }, '');
    this.#route = parseRoute(location.hash);
    this.#remember();
  }

  #remember(): void {
    if (this.#route.view !== 'paper') this.#list = this.#route;
  }
}

export const router = new Router();
