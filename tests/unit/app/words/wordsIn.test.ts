import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { wordsIn } from './wordsIn.ts';

const SOURCES = new URL('../../../../src/', import.meta.url);
const FOLDERS = ['app', 'worker', 'data', 'platform'];
const CATALOGUE = /^app\/words\/(?:en|de)\//;

/** Texts of two words that no person reads, by file. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Values of style properties.
  'app/attachments/swipe.ts': ['pan-y pinch-zoom'],
  // The name of a cache.
  'app/repair/mend.ts': [':shell'],
  // Values of style properties.
  'app/repair/dress.ts': [
    '17px/1.55 system-ui, sans-serif',
    'var(--ink, CanvasText)',
    'var(--paper, Canvas)',
    '16px auto',
    '1px solid',
  ],
  // A path with letters side by side.
  'app/components/controls/Icon.svelte': [
    'M3.5 18.5L8.5 6l5 12.5M5.3 14.2h6.4M20.5 15.6a2.9 2.9 0 1 1-5.8 0a2.9 2.9 0 0 1 5.8 0zM20.5 12.5v6',
  ],
  // The key of a row that is not known yet.
  'app/components/list/VirtualList.svelte': ['blank'],
  // Selectors.
  'app/text/copySource.ts': ['h1, h2, p, li', '.abstract, ul'],
  // What is kept of the form of stored data.
  'data/content/contentDatabase.ts': ['merged, compounds as columns'],
  // Keys of sets that are kept.
  'data/library/organised.ts': ['name', 'tag'],
  // Details of faults, for logs.
  'data/content/download.ts': ['bytes', 'another range', 'too many bytes'],
  // Keys and indexes of tables.
  'data/library/migrations.ts': [
    'paperId, savedAt',
    'paperId, readAt, openedAt',
    'id, savedAt, readAt, hiddenAt, openedAt',
    'id, tag, paper',
    'id, collection, paper',
    'id, paper',
    'id, day, paper',
    'id, at',
    'id, at, removedAt',
    'id, at, removedAt, stamps.paper',
  ],
  // What one presses.
  'app/navigation/secondTap.ts': ['a, button, input, label, select, summary, textarea'],
  // A media query.
  'platform/install.ts': [
    '(display-mode: standalone), (display-mode: minimal-ui), (display-mode: fullscreen)',
  ],
};

const files = FOLDERS.flatMap((folder) =>
  (readdirSync(new URL(folder, SOURCES), { recursive: true }) as string[])
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:svelte|ts)$/.test(path) && !CATALOGUE.test(path)),
);
const textsIn = (path: string) => wordsIn(path, readFileSync(new URL(path, SOURCES), 'utf8'));

describe('all that a person reads', () => {
  it('stands in the catalogue', () => {
    const outside = files.flatMap((path) =>
      textsIn(path)
        .filter(({ text }) => !ALLOWED[path]?.includes(text))
        .map(({ line, text }) => `src/${path}:${line} ${text}`),
    );
    expect(outside).toEqual([]);
  });

  it('in the page itself comes from there as well', () => {
    const page = readFileSync(new URL('index.html', SOURCES), 'utf8');
    const body = page
      .replaceAll(/<(?!meta)[^>]*>/g, '')
      .replaceAll(/<meta(?![^>]*(?:description|title))[^>]*>/g, '');
    const texts = [...body.matchAll(/content="([^"]*)"|^\s*([^<\s].*)$/gm)].map(
      ([, value, text]) => value ?? text,
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text).toMatch(/^\{\w+\}$/);
  });
});

test('nothing is allowed that is not there', () => {
  for (const [path, allowed] of Object.entries(ALLOWED))
    expect([path, [...new Set(textsIn(path).map(({ text }) => text))].sort()]).toEqual([
      path,
      [...allowed].sort(),
    ]);
});

/** What is found in a file, without its lines. */
const found = (path: string, source: string) => wordsIn(path, source).map(({ text }) => text);
const inScript = (code: string) => `<script lang="ts">${code}</script>`;

describe('found are', () => {
  it.each([
    ['text of markup', 'a.svelte', '<p>Saved</p>', ['Saved']],
    ['text in a block', 'a.svelte', '{#if a}saved{:else}<b>gone</b>{/if}', ['saved', 'gone']],
    ['text given to a component', 'a.svelte', '<Empty>Nothing here.</Empty>', ['Nothing here.']],
    ['a label', 'a.svelte', '<a href="#main" aria-label="Back" title="back">{x}</a>', ['Back', 'back']],
    ['a placeholder', 'a.svelte', '<input placeholder="Search" class="text field">', ['Search']],
    ['what a picture shows', 'a.svelte', '<img alt="cover" src="a.png">', ['cover']],
    ['a prop that is read', 'a.svelte', '<Notice dismissal="dismiss" place="papers" />', ['dismiss']],
    [
      'either of two labels',
      'a.svelte',
      `<b title={on === 'full' ? 'Unpin' : 'pin'}>{x}</b>`,
      ['Unpin', 'pin'],
    ],
    [
      'what an expression shows',
      'a.svelte',
      `<p>{on ? 'yes, all' : ''}{n || 'none'}</p>`,
      ['yes, all', 'none'],
    ],
    ['words beside a value', 'a.svelte', '<b aria-label="Pin {name}">{`${n} papers`}</b>', ['Pin', 'papers']],
    ['a sentence in a script', 'a.svelte', inScript(`const a = 'No papers yet';`), ['No papers yet']],
    ['what a message tells', 'a.ts', `toasts.show({ message: on ? 'saved' : 'gone' });`, ['saved', 'gone']],
    ['a hint', 'a.ts', `toasts.hint('swipe');`, ['swipe']],
    ['what is announced', 'a.ts', 'updates.announce(`ready`);', ['ready']],
    ['a label in a table', 'a.ts', `export const a = [{ keys: 'j', label: 'next' }] as const;`, ['next']],
    [
      'a name with a capital',
      'a.ts',
      `const NAMES = { a: 'Papers', b: ['Library'] };`,
      ['Papers', 'Library'],
    ],
    ['a sentence anywhere', 'a.ts', `const a: Record<string, string> = { b: 'try again' };`, ['try again']],
    [
      'a sentence that is returned',
      'a.ts',
      'const a = (n: number) => `${n} of all papers`;',
      ['of all papers'],
    ],
    ['a word beside a number', 'a.ts', 'const a = (n: number) => `${n} unread`;', ['unread']],
  ])('%s', (_, path, source, texts) => {
    expect(found(path, source)).toEqual(texts);
  });

  it('with their lines', () => {
    expect(wordsIn('a.ts', `\n\nconst a = 'try again';`)).toEqual([{ line: 3, text: 'try again' }]);
  });
});

describe('passed by are', () => {
  it.each([
    ['what comes from the catalogue', 'a.svelte', '<p title={words.back}>{words.saved(3)} · {x}</p>'],
    ['classes and ids', 'a.svelte', `<p class="icon-button back" id="main" rel="a bc">{x}</p>`],
    ['comments and styles', 'a.svelte', '<!-- Of no list. --><style>p { font: 1px serif; }</style>'],
    ['errors, which only logs tell', 'a.ts', `throw new Error('The worker was not built.');`],
    ['selectors', 'a.ts', `document.querySelector('main .list'); matchMedia('(hover: none)');`],
    ['keys', 'a.ts', `const KEYS = ['Enter', 'Escape'];`],
    ['what is compared', 'a.ts', `if (name === 'Not Found') a(); switch (b) { case 'Some Thing': c(); }`],
    ['types and imports', 'a.ts', `import a from 'some where'; type A = 'some words' | 'Other';`],
    ['addresses and identifiers', 'a.ts', 'const a = `${b}/content/manifest.json`; const c = "some-name";'],
  ])('%s', (_, path, source) => {
    expect(found(path, source)).toEqual([]);
  });
});
