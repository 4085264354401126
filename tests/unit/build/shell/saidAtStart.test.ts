import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
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

/** Names that a module imports from an area of words. */
const NAMES = /^\s*import\s+(?:\*\s+as\s+(\w+)|\{([^}]*)\})\s+from\s+'[^']*\/en\/\w+\.ts'/gm;

/** What a module says while it is read, in no function: where, and what. */
function saidWhileRead(path: string, code: string): string[] {
  const names = [...code.matchAll(NAMES)].flatMap(([, whole = '', listed = '']) => [
    whole,
    ...listed.split(',').map((each) =>
      each
        .trim()
        .split(/\s+as\s+/)
        .at(-1)!,
    ),
  ]);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node) && node.text && names.includes(node.text)) found.push(`${path}: ${node.text}`);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return found;
}

test('no module of a start says anything while it is read: its words are not there yet', () => {
  const imported = `import * as words from './words/en/list.ts';\nimport { back as b } from './words/en/common.ts';\n`;
  expect(saidWhileRead('a.ts', `${imported}const said = [words.isNew, b];`)).toEqual([
    'a.ts: words',
    'a.ts: b',
  ]);
  expect(saidWhileRead('a.ts', `${imported}const say = () => [words.isNew, b];`)).toEqual([]);

  const { modules } = saidAtStart(fileURLToPath(new URL('../../../../src/app/main.ts', import.meta.url)));
  expect(modules.size).toBeGreaterThan(50);
  const said = [...modules].flatMap((path) => {
    const code = readFileSync(path, 'utf8');
    const ofModule = /<script[^>]*\bmodule\b[^>]*>([^]*?)<\/script>/.exec(code)?.[1] ?? '';
    return saidWhileRead(path, path.endsWith('.svelte') ? ofModule : code);
  });
  expect(said).toEqual([]);
});
