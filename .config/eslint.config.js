import js from '@eslint/js';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/**
 * The layout's arrows: which folders of `src/` each folder may import, and which packages. Everything not named is
 * refused, so a new arrow is a decision made here and in the README's table.
 */
const LAYERS = {
  core: {
    folders: [],
    packages: [
      'approx-string-match',
      'diff',
      'entities',
      'fflate',
      'flexsearch',
      'htmlparser2',
      'lean-qr',
      'papaparse',
      'stemmer',
      'temml',
    ],
  },
  build: { folders: ['core'], packages: ['node:*', 'vite', 'sharp', 'subset-font', 'fontkitten'] },
  data: { folders: ['core'], packages: ['dexie'] },
  worker: { folders: ['core', 'data'], packages: [] },
  documents: { folders: ['core', 'data'], packages: [] },
  platform: { folders: ['core'], packages: ['workbox-window'] },
  app: {
    folders: ['core', 'data', 'worker', 'documents', 'platform'],
    packages: ['svelte', 'svelte/*', '@fontsource-variable/*', 'virtual:*'],
  },
  sw: { folders: [], packages: [] },
  train: { folders: ['core'], packages: [] },
};

/** What the build may import of the app: its languages, words that stand in the page, the manifest and `boot.js`, and of backups on the command line. */
const BUILD_DOOR = 'app/words/(languages|\\w+/(boot|page|backup))';

/** Files that may be imported from `worker/` and `documents/` by the page: the protocol and its client, not what answers. */
const WORKER_DOORS = ['protocol', 'client'];

const WEBKIT_CURSORS = {
  selector: 'MemberExpression[property.name=/^(uniqueKeys|eachUniqueKey)$/]',
  message: 'WebKit cannot open this cursor ("Unable to open cursor"): take keys(), and each once.',
};

function arrowsOf(folder) {
  const { folders, packages } = LAYERS[folder];
  const forbidden = Object.keys(LAYERS).filter((other) => other !== folder && !folders.includes(other));
  const allowed = packages.map((name) => name.replaceAll('.', '\\.').replace('*', '.+')).join('|');
  const patterns = [
    {
      regex: `^\\.{1,2}/(.*/)?${folder === 'build' ? `(?!${BUILD_DOOR}\\.ts$)` : ''}(${forbidden.join('|')})/`,
      message: `src/${folder} may import only ${['itself', ...folders.map((f) => `src/${f}`)].join(', ')}.`,
    },
    {
      regex: allowed ? `^(?!\\.{1,2}/)(?!(${allowed})$)` : '^(?!\\.{1,2}/)',
      message: `src/${folder} may import these packages only: ${packages.join(', ') || 'none'}.`,
    },
  ];
  if (folder === 'app')
    patterns.push({
      regex: `/(?:worker|documents)/(?!(${WORKER_DOORS.join('|')})\\.ts$)`,
      message: 'The page reaches a worker through its protocol and client only.',
    });
  const dynamic = patterns.map(({ regex, message }) => ({
    selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
    message,
  }));
  return {
    files: [`src/${folder}/**/*.{ts,svelte}`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': ['error', ...dynamic, WEBKIT_CURSORS],
    },
  };
}

/** FlexSearch stays behind one file, so that its undocumented parts are touched in one place. */
const FLEXSEARCH_DOOR = {
  files: ['src/core/**/*.ts'],
  ignores: ['src/core/search/index/impactIndex.ts'],
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: ['flexsearch'] }] },
};

/** A wait by the clock is too short on a busy machine, and too long on every other. */
const NO_CLOCK = {
  files: ['tests/{unit,components,built,e2e}/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector:
          'NewExpression[callee.name="Promise"] CallExpression[callee.name=/^set(Timeout|Interval)$/]',
        message: 'Wait for a state, not for a time.',
      },
      {
        selector: 'MemberExpression[property.name="waitForTimeout"]',
        message: 'Wait for a state, not for a time.',
      },
      {
        selector: 'MemberExpression[object.name="vi"][property.name=/^wait(For|Until)$/]',
        message: 'It gives up after a second: use until(…) of tests/until.ts.',
      },
      {
        selector: 'MemberExpression[property.name=/^find(All)?By/]',
        message: 'It gives up after a second: use until(() => screen.getBy…) of tests/until.ts.',
      },
      {
        selector: 'CallExpression[callee.object.name="performance"][callee.property.name="now"]',
        message: 'How long something takes depends on the machine: say what must have happened.',
      },
    ],
  },
};

export default ts.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'test-results/', 'tests/fixtures/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    rules: {
      'no-undef': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 20],
      eqeqeq: 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.mjs', '.config/**', 'public/**/*.js'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
  ...Object.keys(LAYERS).map(arrowsOf),
  FLEXSEARCH_DOOR,
  NO_CLOCK,
);
