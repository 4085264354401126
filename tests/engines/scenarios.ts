import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SiteServer } from '../e2e/harness/server.ts';
import { creditsOf } from '../e2e/harness/corpus.ts';
import { addedPaper, folderOf, packedLibrary, smallLibrary } from '../e2e/harness/sites.ts';
import { App, text } from './app.ts';
import type { Engine } from './engine.ts';

const PAPERS = smallLibrary();
const SAVED = PAPERS[42]!.title;
const OTHER = PAPERS[7]!.title;
/** Views that a link may lead to, with what they are called. */
const VIEWS = {
  '#/search': 'Search',
  '#/library': 'Library',
  '#/new': 'What changed',
  '#/settings': 'Settings',
};
const NOTE = 'Compare with the ferns on page 4.';

export interface Scenario {
  name: string;
  run: (visit: Visit) => Promise<void>;
}

/** A browser with a profile, and the site that it visits. */
export class Visit {
  readonly server: SiteServer;
  /** A large site, and how many papers it has. */
  readonly large: { folder: string; papers: number };
  readonly #engine: Engine;
  readonly #folder = mkdtempSync(join(tmpdir(), 'offprint-engine-'));
  #profile = 'first';
  #app: App | undefined;
  backup = '';

  constructor(engine: Engine, large: { folder: string; papers: number }) {
    this.#engine = engine;
    this.large = large;
    this.server = new SiteServer(folderOf('small'));
  }

  /** The app in the process that runs, or in a new one. */
  async app(): Promise<App> {
    return (this.#app ??= new App(
      await this.#engine.start(join(this.#folder, this.#profile)),
      this.server.url,
    ));
  }

  /** The app in a new process, with the profile of before or with another. */
  async restart(profile = this.#profile): Promise<App> {
    await this.#end();
    this.#profile = profile;
    return this.app();
  }

  async discard(): Promise<void> {
    await this.#end();
    await this.server.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #end(): Promise<void> {
    this.#app = undefined;
    await this.#engine.stop();
  }
}

async function hasWhatWasKept(app: App): Promise<void> {
  await app.isWell();
  await app.follow('#/library');
  await app.shows('[aria-label="Saved papers"] a', SAVED);
  await app.openByTitle(SAVED);
  await app.shows('[role=toolbar] button[aria-pressed=true]', 'Save');
  await app.says(NOTE);
}

/** One after the other, on one profile: each begins where the one before ended. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'first visit',
    run: async (visit) => {
      const app = await visit.app();
      await app.open();
      await app.ready();
      await app.says('All 600 papers are on this device');
      await app.shows('[aria-label=Papers] a', PAPERS[0]!.title);
      await app.isWell();
    },
  },
  {
    name: 'search and read',
    run: async (visit) => {
      const app = await visit.app();
      await app.openByTitle(OTHER);
      await app.says(PAPERS[7]!.abstract.slice(0, 60));
    },
  },
  {
    name: 'save and note',
    run: async (visit) => {
      const app = await visit.app();
      await app.openByTitle(SAVED);
      await app.click('[role=toolbar] button', 'Save');
      await app.shows('[role=toolbar] button[aria-pressed=true]', 'Save');
      await app.click('button', 'Add a note');
      await app.type('textarea', NOTE);
      await app.click('button', 'Done');
      await app.says(NOTE);
      await hasWhatWasKept(app);
    },
  },
  {
    name: 'offline in a new process',
    run: async (visit) => {
      await visit.server.stop();
      try {
        const app = await visit.restart();
        await app.open();
        await app.ready();
        await app.says('All 600 papers are on this device');
        await app.openByTitle(OTHER);
        await hasWhatWasKept(app);
      } finally {
        await visit.server.start();
      }
    },
  },
  {
    name: 'new papers',
    run: async (visit) => {
      visit.server.deploy(folderOf('smallChanged'));
      const app = await visit.restart();
      await app.open();
      await app.shows('[aria-label=Papers] a', addedPaper().title);
      await app.ready();
      await hasWhatWasKept(app);
    },
  },
  {
    name: 'new version of the app',
    run: async (visit) => {
      visit.server.deploy(folderOf('smallNextApp'));
      const app = await visit.app();
      await app.open();
      await app.tab.reload();
      await app.click('button', 'Restart');
      await app.until(`document.documentElement.dataset.release`, 'the new version is here');
      await app.ready();
      await hasWhatWasKept(app);
    },
  },
  {
    name: 'backup',
    run: async (visit) => {
      const app = await visit.app();
      await app.open('#/settings');
      await app.tab.run(`void (URL.createObjectURL = ((make) => (file) => {
        globalThis.handedOver = file;
        return make(file);
      })(URL.createObjectURL.bind(URL)))`);
      await app.click('button', 'Make a backup');
      await app.until('globalThis.handedOver', 'a file is handed over');
      visit.backup = await app.tab.run(`handedOver.arrayBuffer().then((bytes) =>
        btoa(String.fromCharCode(...new Uint8Array(bytes))))`);
    },
  },
  {
    name: 'restored elsewhere',
    run: async (visit) => {
      const app = await visit.restart('second');
      await app.open('#/settings');
      await app.shows('button', 'Make a backup');
      await app.ready();
      await app.tab.run(`((input) => {
        const bytes = Uint8Array.from(atob(${text(visit.backup)}), (letter) => letter.charCodeAt(0));
        const files = new DataTransfer();
        files.items.add(new File([bytes], 'offprint.json.gz', { type: 'application/gzip' }));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      })(document.querySelector('input[type=file]'))`);
      await app.click('dialog button', 'Merge');
      await hasWhatWasKept(app);
    },
  },
  {
    name: 'links into the app',
    run: async (visit) => {
      for (const [route, heading] of Object.entries(VIEWS)) {
        const app = await visit.restart(`link to ${heading}`);
        await app.open(route);
        await app.shows('h1', heading);
        await app.ready();
        await app.shows('h1', heading);
        await app.isWell();
      }
    },
  },
  {
    name: 'found by a name',
    run: async (visit) => {
      visit.server.deploy(folderOf('packs'));
      const app = await visit.restart('third');
      await app.open();
      await app.ready();
      const [paper] = packedLibrary();
      const [author] = creditsOf(paper!).authors;
      await app.follow('#/search');
      await app.type('input[type=search]', `author:"${author}" ${paper!.title}`);
      await app.shows('[aria-label=Results] a', paper!.title);
      await app.says(author!);
      await app.isWell();
    },
  },
  {
    name: 'a long list scrolls',
    run: async (visit) => {
      const { folder, papers } = visit.large;
      visit.server.deploy(folder);
      const app = await visit.restart('fourth');
      await app.open();
      await app.ready();
      await app.follow('#/');
      const list = `document.querySelector('[aria-label=Papers]')`;
      const row = (at: number) => `${list}.querySelector('[aria-posinset="${at}"] a')`;
      const scrollTo = (top: string) => `${list}.parentElement.scrollTo(0, ${top})`;
      for (const part of [0.25, 0.5, 0.75]) {
        await app.tab.run(`void ${scrollTo(`${part} * ${list}.parentElement.scrollHeight`)}`);
        await app.until(`${list}.querySelectorAll('a').length > 3`, `rows at ${part} of the list`);
      }
      await app.until(
        `(${scrollTo(`${list}.parentElement.scrollHeight`)}, ${row(papers)}?.getBoundingClientRect().top < innerHeight)`,
        `row ${papers} at the end`,
      );
      await app.until(
        `(${scrollTo('0')}, ${row(1)}?.getBoundingClientRect().top >= 0)`,
        'the first row at the top',
      );
      await app.isWell();
    },
  },
];
