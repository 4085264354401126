import { defineConfig, mergeConfig, type Plugin } from 'vite';
import base from '../../../vite.config.ts';

/** Marks the document, so that a test can tell which release of the app runs. */
const MARK = `\n;document.documentElement.dataset.release = 'next';\n`;

const marked: Plugin = {
  name: 'offprint-tests:next-release',
  transform: (code, id) => (id.endsWith('/src/app/main.ts') ? { code: code + MARK, map: null } : null),
};

export default mergeConfig(base, defineConfig({ plugins: [marked] }));
