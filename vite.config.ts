import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/build/content/contentPlugin.ts';
import { coreHash } from './src/build/content/programHash.ts';
import { publishPlugin } from './src/build/publish/publishPlugin.ts';
import { bootScript } from './src/build/shell/bootScript.ts';
import { chunkNames } from './src/build/shell/chunkNames.ts';
import { compileAhead } from './src/build/shell/compileAhead.ts';
import { contentSecurityPolicy } from './src/build/shell/csp.ts';
import { earlyRequests } from './src/build/shell/earlyRequests.ts';
import { JOINED, READ_AHEAD } from './src/build/shell/everyStart.ts';
import { licences } from './src/build/shell/licences.ts';
import { notFoundPage, notFoundStyle } from './src/build/shell/notFoundPage.ts';
import { pageWords } from './src/build/shell/pageWords.ts';
import { responseHeaders } from './src/build/shell/responseHeaders.ts';
import { serviceWorkerPlugin } from './src/build/shell/serviceWorkerPlugin.ts';
import { englishWords, spokenWords } from './src/build/shell/spokenWords.ts';
import { utf8Mark } from './src/build/shell/utf8Mark.ts';
import { webManifest } from './src/build/shell/webManifest.ts';
import { workerChunks } from './src/build/shell/workerChunks.ts';
import { ownFiles, readSite } from './src/build/site/siteConfig.ts';
import { siteColours } from './src/build/site/siteColours.ts';
import { siteIcons } from './src/build/site/siteIcons.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const inSource = (path: string) => here(`src/${path}`);

/** The light build has all that the search index uses, at a quarter of the size (4.5 KB gz for 17.5). */
const FLEXSEARCH_LIGHT = here('node_modules/flexsearch/dist/flexsearch.light.module.min.js');
/** As modern browsers read it; the entry that the package names is compiled for ES5 (29.6 KB gz for 32.3). */
const DEXIE_MODERN = here('node_modules/dexie/dist/modern/dexie.mjs');
/** The same: without what ES5 makes of its classes, 1.4 KB gz for 2.3. */
const WORKBOX_MODERN = here('node_modules/workbox-window/build/workbox-window.prod.mjs');
const { version } = JSON.parse(readFileSync(here('package.json'), 'utf8')) as { version: string };
// Set to nothing, as scripts do for "not set", it must not name the whole project.
const SEEDS = process.env['OFFPRINT_SEEDS'] || here('seeds');
const SITE = readSite({ root: here('.'), seeds: SEEDS, environment: process.env });

const CHUNKS = chunkNames({
  page: inSource('index.html'),
  worker: inSource('worker/main.ts'),
  otherWorkers: [inSource('documents/main.ts')],
  everyStart: [...READ_AHEAD, ...JOINED].map(inSource),
  joined: JOINED.map(inSource),
});
const HANGING_MS = 60_000;
const PURE = ['tests/unit/{app,bench,core}/**/*.test.ts'];

export default defineConfig({
  root: 'src',
  base: './',
  // Routes are hashes: any other address that is not a file is a mistake and gets its 404, not the app.
  appType: 'mpa',
  publicDir: here('public'),
  cacheDir: here('node_modules/.vite'),
  resolve: {
    alias: [
      { find: /^flexsearch$/, replacement: FLEXSEARCH_LIGHT },
      { find: /^dexie$/, replacement: DEXIE_MODERN },
      { find: /^workbox-window$/, replacement: WORKBOX_MODERN },
    ],
  },
  define: {
    'import.meta.env.VITE_VERSION': JSON.stringify(version),
    OFFPRINT_NAME: JSON.stringify(SITE.name),
    OFFPRINT_CORE: JSON.stringify(coreHash()),
  },
  plugins: [
    process.env['VITEST'] ? englishWords() : spokenWords(),
    svelte({ configFile: false }),
    workerChunks(),
    contentPlugin({
      seeds: SEEDS,
      except: ownFiles(SITE),
      skipBad: process.env['OFFPRINT_SKIP_BAD'] === '1',
      packs: process.env['OFFPRINT_PACKS'],
      cacheFolder: here('.cache/build'),
    }),
    siteColours(SITE.colours),
    siteIcons(SITE),
    pageWords(SITE),
    bootScript(SITE.name),
    earlyRequests(),
    contentSecurityPolicy(),
    webManifest(SITE),
    publishPlugin(SITE),
    licences(),
    notFoundPage(SITE),
    // Before the mark, which has to be the first of a script.
    compileAhead(),
    utf8Mark(),
    responseHeaders(notFoundStyle(SITE.colours)),
    serviceWorkerPlugin(),
  ],
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2023',
    // The page names what its script imports, so that all of it is asked for at once; parts that come later name their styles.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, chunks, { hostType }) => (hostType === 'html' ? chunks : []),
    },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // In KB, as it is before gzip: what is too large is said by budgets of our own (`src/build/shell/shellBudget.ts`).
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // Nothing here is a custom element, and Svelte does not say that one can do without.
      treeshake: {
        moduleSideEffects: [{ test: /\/dom\/elements\/custom-element\.js$/, sideEffects: false }],
      },
      output: {
        codeSplitting: {
          groups: [{ name: CHUNKS, debugName: 'chunks', includeDependenciesRecursively: false }],
        },
      },
    },
  },
  test: {
    // A test ends with its result. Only one that hangs meets these, however busy the machine is.
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    // Left to itself it keeps one of two cores idle.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        root: here('.'),
        // Pure functions leave nothing behind that must be kept from the next file: half the time.
        test: {
          name: 'core',
          environment: 'node',
          include: PURE,
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        root: here('.'),
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          exclude: PURE,
          pool: 'threads',
        },
      },
      {
        extends: true,
        root: here('.'),
        resolve: { conditions: ['browser'] },
        test: {
          name: 'components',
          environment: 'jsdom',
          // One thread makes a window for each file and keeps what windows are made of: half the processor time.
          pool: 'vmThreads',
          include: ['tests/components/*.test.ts'],
        },
      },
      {
        extends: true,
        root: here('.'),
        resolve: { conditions: ['browser'] },
        test: {
          name: 'components alone',
          environment: 'jsdom',
          pool: 'threads',
          include: ['tests/components/alone/*.test.ts'],
        },
      },
      {
        extends: true,
        root: here('.'),
        test: { name: 'built', environment: 'node', include: ['tests/built/**/*.test.ts'] },
      },
    ],
  },
});
