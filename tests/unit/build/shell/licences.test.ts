import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../../../src/build/shell/licences.ts';

describe('the packages whose licences are told', () => {
  it('are those of which anything is in the app, each once, with those that fonts were copied from', () => {
    const paths = [
      '/a/node_modules/svelte/src/index.js',
      '/a/node_modules/svelte/src/other.js',
      'C:\\a\\node_modules\\@fontsource-variable\\literata\\files\\literata.woff2',
      '/a/node_modules/outer/node_modules/inner/index.js',
      '/a/src/app/main.ts',
      '\0virtual:worker-url',
    ];
    expect(packagesOf(paths)).toEqual([
      '@fontsource-variable/literata',
      '@fontsource/stix-two-math',
      'inner',
      'svelte',
    ]);
  });
});
