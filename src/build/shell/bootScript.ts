import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import * as de from '../../app/words/de/boot.ts';
import * as en from '../../app/words/en/boot.ts';
import type { Language } from '../../app/words/languages.ts';

/** Named in the page and checked by the service worker. */
const SCRIPT = 'boot.js';
const ENTRY = fileURLToPath(new URL('../../app/boot.ts', import.meta.url));

/** It runs before the words of one language are read, and says those of any. */
const BOOT_WORDS: Readonly<Record<Language, Record<keyof typeof en, string>>> = { en, de };
const START_WORDS = /^words-(\w+)-start$/;

/** Builds the script that runs before the app: a classic one, so that it sets theme and language before the first paint. */
export function bootScript(): Plugin {
  return {
    name: 'offprint:boot-script',
    configureServer(server) {
      server.middlewares.use(`/${SCRIPT}`, (_request, response, next) => {
        response.setHeader('Content-Type', 'text/javascript');
        buildScript().then((code) => response.end(code), next);
      });
    },
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle).map(({ name = '', fileName }) => [
        START_WORDS.exec(name)?.[1],
        fileName,
      ]);
      this.emitFile({
        type: 'asset',
        fileName: SCRIPT,
        source: await buildScript(Object.fromEntries(files)),
      });
    },
  };
}

/**
 * For browsers in which the app itself would not run: they are told so.
 *
 * @param files for each language the file with what a start says, if it can be asked for ahead
 */
export async function buildScript(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const spoken = Object.entries(BOOT_WORDS).map(([language, words]) => [
    language,
    { words, file: files[language] },
  ]);
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { SPOKEN: JSON.stringify(Object.fromEntries(spoken)) },
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: 'iife', entryFileNames: SCRIPT },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${SCRIPT} was not built.`);
  return output.output[0].code;
}
