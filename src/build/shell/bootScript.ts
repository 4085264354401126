import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** Named in the page and checked by the service worker. */
const SCRIPT = 'boot.js';
const ENTRY = fileURLToPath(new URL('../../app/boot.ts', import.meta.url));

/** Builds the script that runs before the app: a classic one, so that it sets the theme before the first paint. */
export function bootScript(name: string): Plugin {
  return {
    name: 'offprint:boot-script',
    configureServer(server) {
      server.middlewares.use(`/${SCRIPT}`, (_request, response, next) => {
        response.setHeader('Content-Type', 'text/javascript');
        buildScript(name).then((code) => response.end(code), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: SCRIPT, source: await buildScript(name) });
    },
  };
}

/** For browsers in which the app itself would not run: they are told so. */
export async function buildScript(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { OFFPRINT_NAME: JSON.stringify(name) },
    build: {
      write: false,
      target: 'es2020',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', entryFileNames: SCRIPT } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${SCRIPT} was not built.`);
  return output.output[0].code;
}
