import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { marked } from './utf8Mark.ts';

/** Named in the page and in each other, and checked by the service worker. */
const SCRIPTS = {
  'boot.js': { entry: 'boot.ts', format: 'iife' },
  'repair.js': { entry: 'repair/repair.ts', format: 'es' },
} as const;
type ScriptName = keyof typeof SCRIPTS;

const START_WORDS = /^words-(\w+)-start$/;

/**
 * Builds the script that runs before the app, a classic one, so that it sets theme and language before the first paint,
 * and the one that it reads when the app does not start.
 */
export function bootScript(appName: string): Plugin {
  const names = Object.keys(SCRIPTS) as ScriptName[];
  return {
    name: 'offprint:boot-script',
    configureServer(server) {
      for (const name of names)
        server.middlewares.use(`/${name}`, (_request, response, next) => {
          response.setHeader('Content-Type', 'text/javascript');
          buildScript(name, appName).then((code) => response.end(code), next);
        });
    },
    async generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap(({ name = '', fileName }) => {
        const language = START_WORDS.exec(name)?.[1];
        return language ? [[language, fileName]] : [];
      });
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: name,
          source: await buildScript(name, appName, Object.fromEntries(files)),
        });
    },
  };
}

/**
 * For browsers in which the app itself would not run: they are told so.
 *
 * @param files for each language the file with what a start says, if it can be asked for ahead
 */
export async function buildScript(
  name: ScriptName,
  appName: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { entry, format } = SCRIPTS[name];
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { OFFPRINT_NAME: JSON.stringify(appName), START_FILES: JSON.stringify(files) },
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../../app/${entry}`, import.meta.url)),
        preserveEntrySignatures: 'strict',
        output: { format, entryFileNames: name },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${name} was not built.`);
  return marked(output.output[0].code);
}
