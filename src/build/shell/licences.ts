import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/** What the app shows under About; kept offline with the rest of the shell. */
export const LICENCES_FILE = 'licences.txt';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** From where a file was taken into `src/`, so that no module names its package. */
const COPIED = ['@fontsource/stix-two-math'];
const LICENCE = /^(?:licen[cs]e|notice|copying)(?:\.(?:md|txt))?$/i;
const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//g;

/** Writes under which terms the app may be used, and everything by others that is in it. */
export function licences(): Plugin {
  return {
    name: 'offprint:licences',
    apply: 'build',
    generateBundle(_, bundle) {
      const sources = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? file.moduleIds : file.originalFileNames,
      );
      const source = licencesText(packagesOf(sources), `${ROOT}node_modules`);
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
    },
  };
}

/** The packages that files belong to, by their paths, each once, sorted. */
export function packagesOf(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => [...path.replaceAll('\\', '/').matchAll(PACKAGE)].at(-1)?.[1] ?? []);
  return [...new Set([...names, ...COPIED])].sort();
}

/**
 * The app's own licence, then that of each package.
 *
 * @throws {Error} for a package that comes without one
 */
function licencesText(packages: readonly string[], modules: string): string {
  const own = `Offprint\n\n${readFileSync(`${ROOT}LICENSE`, 'utf8').trim()}`;
  const others = packages.map(
    (name) => `${nameAndVersion(join(modules, name))}\n\n${termsOf(join(modules, name))}`,
  );
  return [own, ...others].join(`\n\n${'—'.repeat(12)}\n\n`) + '\n';
}

function nameAndVersion(folder: string): string {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  return `${name} ${version}`;
}

function termsOf(folder: string): string {
  const files = readdirSync(folder).filter((file) => LICENCE.test(file));
  if (files.length === 0) throw new Error(`${folder} has no file with its licence.`);
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
