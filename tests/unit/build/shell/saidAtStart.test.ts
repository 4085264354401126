import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { saidAtStart } from '../../../../src/build/shell/saidAtStart.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'offprint-said-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, code: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), code);
}

test('of what a start imports, the entries that are said are told by area; of what comes later none', () => {
  write(
    'app/main.ts',
    `import App from './App.svelte';\nimport './base.css';\nimport type { A } from './types.ts';\nvoid import('./late.ts');`,
  );
  write(
    'app/App.svelte',
    `<script lang="ts">\n  import {\n    back,\n    type Word,\n    save as keep,\n  } from './words/en/common.ts';\n` +
      `  import * as words from './words/en/list.ts';\n  export { a } from './a.ts';\n</script>\n<p>{words.isNew}{words.acronym('a', 'b')}{mywords.no}</p>`,
  );
  write('app/a.ts', `import { back } from './words/en/common.ts';\nimport { tick } from 'svelte';`);
  write('app/types.ts', `import { never } from './words/en/common.ts';`);
  write('app/late.ts', `import { late } from './words/en/common.ts';`);
  const { modules, entries } = saidAtStart(join(folder, 'app/main.ts'));
  const names = [...modules].map((path) => path.slice(folder.length + 1));
  expect(names.sort()).toEqual(['app/App.svelte', 'app/a.ts', 'app/main.ts']);
  expect(Object.fromEntries([...entries].map(([area, said]) => [area, [...said].sort()]))).toEqual({
    common: ['back', 'save'],
    list: ['acronym', 'isNew'],
  });
});
