import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?<names>[^;']*?)\bfrom '(?<path>\.[^']+)'/gm;

/** Files that one loads when it is loaded: what is imported for its types alone is gone by then. */
function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)]
    .filter(({ groups }) => !namesOnlyTypes(groups!['names']!))
    .map(({ groups }) => join(dirname(file), groups!['path']!));
}

function namesOnlyTypes(names: string): boolean {
  const list = /^\{(.*)\}\s*$/s.exec(names)?.[1]?.split(',') ?? ['a default'];
  return list.filter((name) => name.trim()).every((name) => name.trim().startsWith('type '));
}

/** A way from a file back to itself, by the shortest one; null if there is none. */
function circleThrough(start: string, imports: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue)
    for (const next of imports.get(file) ?? []) {
      // A component may hold others of its kind.
      if (next === file) continue;
      if (next === start) {
        const circle = [file];
        while (circle[0] !== start) circle.unshift(cameFrom.get(circle[0]!)!);
        return circle;
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  return null;
}

test('no file imports itself by way of others', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|svelte)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(SRC, name));
  expect(files.length).toBeGreaterThan(400);
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect([...imports.values()].flat().length).toBeGreaterThan(files.length);
  const circles = files.map((file) => circleThrough(file, imports)).filter((circle) => circle !== null);
  expect(circles.map((circle) => circle.map((file) => relative(SRC, file)).join(' → '))).toEqual([]);
});
