import type { Tab } from './engine.ts';
import { until } from './until.ts';

/** Elements that are laid out, by a selector and by what they are called, or how that begins. */
const FIND = `(selector, name) => [...document.querySelectorAll(selector)].filter((element) =>
  element.getClientRects().length > 0 &&
  (element.ariaLabel ?? element.innerText ?? '').replace(/\\s+/g, ' ').trim().startsWith(name))`;

/** The app in some browser, by what a person sees of it. */
export class App {
  readonly tab: Tab;
  readonly #url: string;

  /** @param url address of the app's page, ending in `/` */
  constructor(tab: Tab, url: string) {
    this.tab = tab;
    this.#url = url;
  }

  /** Loads the app anew at a route. What goes wrong in its page from then on is kept. */
  async open(route = '#/'): Promise<void> {
    await this.tab.goto('about:blank');
    await until('an empty page', () => this.tab.run(`location.href === 'about:blank'`));
    await this.tab.goto(this.#url + route);
    await until(`the page at ${route}`, () =>
      this.tab.run(`location.href.startsWith(${text(this.#url)}) && document.readyState !== 'loading'`),
    );
    await this.tab.run(`void ((globalThis.problems = []),
      addEventListener('error', ({ message }) => problems.push(message)),
      addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason))))`);
  }

  /** Goes to a route of the app that is open. */
  async follow(route: string): Promise<void> {
    await this.tab.run(`void (location.hash = ${text(route)})`);
  }

  /** Throws where something went wrong in the page since it was opened, or where it says so. */
  async isWell(): Promise<void> {
    const problems = await this.tab.run<string[]>('globalThis.problems ?? []');
    if (problems.length > 0) throw new Error(problems.join('; '));
    const shown = await this.tab.run<string>('document.body.innerText');
    const [told] = /.*(?:went wrong|lost its connection|could not be).*/.exec(shown) ?? [];
    if (told !== undefined) throw new Error(`The page says: ${told}`);
  }

  async ready(): Promise<void> {
    await this.until(`document.documentElement.dataset.ready === 'offline'`, 'ready offline', 300);
  }

  /** Waits for a text on the page. White space counts as one blank. */
  async says(words: string): Promise<void> {
    await this.until(`document.body.innerText.replace(/\\s+/g, ' ').includes(${text(words)})`, words);
  }

  async until(expression: string, what = expression, limit?: number): Promise<void> {
    try {
      await until(what, () => this.tab.run<boolean>(`Boolean(${expression})`), limit);
    } catch (error) {
      const shown = await this.tab.run<string>('document.body.innerText').catch(() => '');
      throw new Error(`${String(error)} The page: ${shown.replaceAll(/\s+/g, ' ').slice(0, 300)}`, {
        cause: error,
      });
    }
  }

  shows(selector: string, name = ''): Promise<void> {
    return this.until(
      `(${FIND})(${text(selector)}, ${text(name)}).length > 0`,
      `${selector} “${name}” is shown`,
    );
  }

  async click(selector: string, name = ''): Promise<void> {
    await this.shows(selector, name);
    await this.tab.run(`void (${FIND})(${text(selector)}, ${text(name)})[0].click()`);
  }

  /** Writes into a field, in place of what is there. */
  async type(selector: string, words: string): Promise<void> {
    await this.shows(selector);
    await this.tab.run(`((field) => {
      field.focus();
      field.value = ${text(words)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })((${FIND})(${text(selector)}, '')[0])`);
  }

  /** Finds a paper by its title, as the first result, and opens it. */
  async openByTitle(title: string): Promise<void> {
    await this.follow('#/search');
    await this.type('input[type=search]', title);
    const first = `document.querySelector('[aria-label=Results] a')`;
    await this.until(
      `(${first}?.innerText ?? '').replace(/\\s+/g, ' ').startsWith(${text(title)})`,
      `“${title}” is found first`,
    );
    await this.tab.run(`void ${first}.click()`);
    await this.shows('article h1', title);
  }
}

/** As it stands in a script. */
export function text(words: string): string {
  return JSON.stringify(words);
}
