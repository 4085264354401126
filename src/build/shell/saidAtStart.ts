import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a start needs of the app: its modules, and of each area of words the entries that they say. */
export interface SaidAtStart {
  /** Paths with forward slashes. */
  modules: ReadonlySet<string>;
  entries: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `import … from './a.ts'`, `export … from`, `import './a.ts'`; not of types alone, and no package. */
const IMPORTS = /^\s*(?:import|export)\s+(?:(?!type\b)([\w\s{},*$]+?)\s+from\s+)?'(\.[^']+)'/gm;
const IS_CODE = /\.(?:svelte|ts)$/;
const AREA = /\/app\/words\/en\/(\w+)\.ts$/;

/**
 * Follows the imports from a module, but for those by `import()`.
 *
 * @param page path of the module that the page begins with
 */
export function saidAtStart(page: string): SaidAtStart {
  const modules = new Set([page.replaceAll('\\', '/')]);
  const entries = new Map<string, Set<string>>();
  for (const path of modules) {
    const code = readFileSync(path, 'utf8');
    for (const [, names = '', source] of code.matchAll(IMPORTS)) {
      const imported = join(dirname(path), source!).replaceAll('\\', '/');
      const [, area] = AREA.exec(imported) ?? [];
      if (area) {
        const known = entries.get(area) ?? [];
        entries.set(area, new Set([...known, ...entriesIn(names, code)]));
      } else if (IS_CODE.test(imported)) modules.add(imported);
    }
  }
  return { modules, entries };
}

/** The entries that a module says of what it imports by `* as words` or by their names. */
function entriesIn(names: string, code: string): string[] {
  const [, whole] = /\*\s+as\s+([\w$]+)/.exec(names) ?? [];
  if (whole)
    return [...code.matchAll(new RegExp(`(?<![\\w$.])${whole.replace('$', '\\$')}\\.(\\w+)`, 'g'))].map(
      ([, name]) => name!,
    );
  const [, listed = ''] = /\{([^}]*)\}/.exec(names) ?? [];
  return listed
    .split(',')
    .map((each) => each.trim().split(/\s+as\s+/)[0]!)
    .filter((name) => /^[\w$]+$/.test(name));
}
