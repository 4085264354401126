import type { Plugin } from 'vite';

const MARK = '\uFEFF';
const IS_ASCII = /^[\0-\x7f]*$/;

/**
 * Begins scripts that have other letters than ASCII with a byte order mark: it outweighs the header of a host that names
 * another encoding for scripts, by which they would not even parse. Chromium heeds it for modules too.
 */
export function utf8Mark(): Plugin {
  return {
    name: 'offprint:utf8-mark',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = marked(file.code);
      },
    },
  };
}

export function marked(code: string): string {
  return IS_ASCII.test(code) ? code : MARK + code;
}
