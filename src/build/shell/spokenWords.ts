import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { LANGUAGES } from '../../app/words/languages.ts';
import { type SaidAtStart, saidAtStart } from './saidAtStart.ts';

const FOLDER = fileURLToPath(new URL('../../app/words/', import.meta.url)).replaceAll('\\', '/');
const PAGE = fileURLToPath(new URL('../../app/main.ts', import.meta.url));

const TABLES = 'virtual:words';
/** All that is said in one language at a start, or later. */
const TABLE = /\/app\/words\/words-(\w+)-(start|late)\.ts$/;
/** An area of one language. */
const AREA = /\/app\/words\/(\w+)\/(\w+)\.ts(\?late)?$/;
/** An area as the app imports it: names bound to the entries of the language that is spoken. */
const SPOKEN = /\/app\/words\/en\/(\w+)\.ts\?(start|late)-spoken$/;

type When = 'start' | 'late';

/**
 * Lets the app say its words in the language that is chosen when it starts. Where a module imports an area of `words/en/`,
 * it gets names that are bound to the entries of that language. The entries of each language are two chunks, what a start
 * says and the rest, of which only those of one language are read. The dev server has all of them at the start.
 */
export function spokenWords(): Plugin {
  let said: SaidAtStart | null = null;
  const areasOf = (when: When) =>
    areas()
      .map((area) => ({ area, names: namesOf(area, when, said) }))
      .filter(({ names }) => names.length > 0);
  return {
    name: 'offprint:spoken-words',
    enforce: 'pre',
    configResolved({ command }) {
      if (command === 'build') said = saidAtStart(PAGE);
    },
    async resolveId(source, importer) {
      if (source === TABLES) return `\0${source}`;
      if (!importer || TABLE.test(source)) return TABLE.test(source) ? source : null;
      const [, within, , copy = ''] = AREA.exec(importer) ?? [];
      if (within ? !copy : TABLE.test(importer) || !/(?:\/words|^\.)\/en\/\w+\.ts$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      if (!found || !AREA.test(found.id)) return found;
      if (within) return `${found.id}${copy}`;
      return `${found.id}?${said && !said.modules.has(importer) ? 'late' : 'start'}-spoken`;
    },
    load(id) {
      if (id === `\0${TABLES}`) return tables();
      const [, language, when] = TABLE.exec(id) ?? [];
      if (language) return table(language, when as When, areasOf(when as When));
      const [, area, by] = SPOKEN.exec(id) ?? [];
      if (!area) return null;
      const bound = boundNames(area, by as When, areasOf(by as When));
      return by === 'start' ? bound : `export * from '${FOLDER}en/${area}.ts?start-spoken';\n${bound}`;
    },
  };
}

/** In tests, which say English: modules import the entries themselves. */
export function englishWords(): Plugin {
  return {
    name: 'offprint:english-words',
    resolveId: (source) => (source === TABLES ? `\0${TABLES}` : null),
    load: (id) =>
      id === `\0${TABLES}`
        ? 'const none = async () => ({ default: [] }); export const tables = { en: { start: none, late: none } };'
        : null,
  };
}

interface Area {
  area: string;
  names: readonly string[];
}

/** Not of the app: of the page and of `boot.js`, which are built with words of their own, and the list of areas. */
const APART = ['boot', 'page', 'index'];
const EXPORTS = /^export (?:const|function) (\w+)|^export \{([^}]*)\}/gm;

function areas(): string[] {
  const files = readdirSync(`${FOLDER}en`).map((file) => file.replace(/\.ts$/, ''));
  return files.filter((area) => !APART.includes(area)).sort();
}

/** The names of an area's entries, in one order in all languages. */
export function entriesOf(area: string): string[] {
  const code = readFileSync(`${FOLDER}en/${area}.ts`, 'utf8');
  const names = [...code.matchAll(EXPORTS)].flatMap(([, name, list]) => name ?? list!.split(','));
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .sort();
}

/** The entries of an area that are said at a start, or those that are not. */
function namesOf(area: string, when: When, said: SaidAtStart | null): string[] {
  return entriesOf(area).filter(
    (name) => (!said || !!said.entries.get(area)?.has(name)) === (when === 'start'),
  );
}

function tables(): string {
  const readers = LANGUAGES.map((language) => {
    const reader = (when: When) => `${when}: () => import('${FOLDER}words-${language}-${when}.ts')`;
    return `${language}: { ${reader('start')}, ${reader('late')} }`;
  });
  return `export const tables = { ${readers.join(', ')} };`;
}

/** What comes later has a copy of what it shares with the start, such as how numbers are written: no chunk for that alone. */
function table(language: string, when: When, areas: readonly Area[]): string {
  const query = when === 'late' ? '?late' : '';
  const imports = areas.map(
    ({ area }) => `import * as ${area} from '${FOLDER}${language}/${area}.ts${query}';`,
  );
  const entries = areas.map(({ area, names }) => `[${names.map((name) => `${area}.${name}`).join()}]`);
  return `${imports.join('\n')}\nexport default [${entries.join()}];`;
}

function boundNames(area: string, when: When, areas: readonly Area[]): string {
  const at = areas.findIndex((each) => each.area === area);
  if (at < 0) return '';
  const names = areas[at]!.names.join();
  return when === 'start'
    ? `import { bindStartWords } from '${FOLDER}spoken.ts';\nexport let ${names};\nbindStartWords((words) => { [${names}] = words[${at}]; });`
    : `import { lateWords } from '${FOLDER}spoken.ts';\nexport const [${names}] = lateWords(${at});`;
}
