import type { Plugin } from 'vite';

/**
 * Has Chromium compile every function of a script while it arrives, off the main thread: a first visit would else compile
 * them one by one as the first picture is drawn, which was half of that task. Other browsers take it for a comment.
 */
export const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';

/**
 * Puts the hint before the page's own script, of which a start runs nearly all. Not before what the worker runs as well:
 * a worker's scripts are compiled where they run, and the first list would wait longer for it.
 */
export function compileAhead(): Plugin {
  const isPage = ({ name }: { name: string }) => name === 'index';
  return {
    name: 'offprint:compile-ahead',
    apply: 'build',
    augmentChunkHash: (chunk) => (isPage(chunk) ? COMPILE_AHEAD : undefined),
    generateBundle: {
      // What makes scripts smaller takes comments out.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && isPage(file)) file.code = COMPILE_AHEAD + file.code;
      },
    },
  };
}
