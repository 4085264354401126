import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const APP = fileURLToPath(new URL('../../../../src/app/', import.meta.url));

/** Names of properties that mean left and right whichever way one reads, and values that do. */
const PHYSICAL_NAME =
  /^(?:left|right|(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)(?:-.*)?|border-(?:top|bottom)-(?:left|right)-radius)$/;
const PHYSICAL_VALUE: Readonly<Record<string, RegExp>> = {
  'text-align': /\b(?:left|right)\b/,
  float: /\b(?:left|right)\b/,
  clear: /\b(?:left|right)\b/,
  'transform-origin': /\b(?:left|right)\b/,
  'object-position': /\b(?:left|right)\b/,
  'background-position': /\b(?:left|right)\b/,
};
/** Four lengths, of which the second is that of the right. */
const FOUR_SIDED = /^(?:margin|padding|inset|border-width|border-color|border-style|border-radius)$/;
const GRADIENT = /\bto (?:left|right)\b/;
const SHIFT = /\btranslateX\(/;

/** Where it must be physical, with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'App.svelte: padding: var(--inset-top) var(--inset-right) var(--inset-bottom) var(--inset-left)':
    'Cut-outs are left and right whichever way one reads.',
  'components/paper/InlineNodes.svelte: mask-image: linear-gradient(to left, transparent, #000 1.5em)':
    'Formulas run from left to right in any text.',
  'components/controls/Sheet.svelte: padding-left: calc(var(--gutter) + var(--inset-left))':
    'Cut-outs are left and right whichever way one reads.',
  'components/controls/Sheet.svelte: padding-right: calc(var(--end) + var(--inset-right))':
    'Cut-outs are left and right whichever way one reads.',
  'components/organise/TriState.svelte: border-width: 0 2px 2px 0':
    'A tick is drawn the same everywhere: two sides of a box that is turned.',
  'components/organise/Organiser.svelte: border-width: 0 2px 2px 0':
    'A tick is drawn the same everywhere: two sides of a box that is turned.',
  'components/search/AskedBar.svelte: border-width: 0 1.6px 1.6px 0':
    'A chevron that points up or down is the same whichever way one reads.',
  'components/search/FilterSheet.svelte: border-width: 0 1.6px 1.6px 0':
    'A chevron, turned otherwise where one reads from right to left.',
};

function stylesOf(file: string): string {
  const source = readFileSync(file, 'utf8');
  const styles = file.endsWith('.css') ? source : (/<style>(.*)<\/style>/s.exec(source)?.[1] ?? '');
  return styles.replace(/\/\*.*?\*\//gs, '');
}

/** The parts of a value, those in brackets as one. */
function partsOf(value: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of value) {
    depth += Number(sign === '(') - Number(sign === ')');
    if (sign === ' ' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function isPhysical(name: string, value: string): boolean {
  if (PHYSICAL_NAME.test(name) || PHYSICAL_VALUE[name]?.test(value)) return true;
  if (GRADIENT.test(value) || SHIFT.test(value)) return true;
  const [first, right, third, left] = FOUR_SIDED.test(name) ? partsOf(value) : [];
  if (left === undefined) return false;
  // Corners go round from that of the beginning; sides from the top.
  return name === 'border-radius' ? first !== right || third !== left : right !== left;
}

function physicalIn(styles: string): string[] {
  return [...styles.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)]
    .map(([, name, value]) => ({ name: name!, value: value!.replace(/\s+/g, ' ').trim() }))
    .filter(({ name, value }) => isPhysical(name, value))
    .map(({ name, value }) => `${name}: ${value}`);
}

test('what is physical is found', () => {
  expect(
    physicalIn(
      'a { left: 0; margin: 0 1px 2px 3px; padding: 1px 2px 3px 2px; text-align: left; border-left-color: red; }',
    ),
  ).toEqual(['left: 0', 'margin: 0 1px 2px 3px', 'text-align: left', 'border-left-color: red']);
});

test('styles say start and end, so that all of it turns round where one reads from right to left', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:svelte|css)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap((file) =>
    physicalIn(stylesOf(join(APP, file))).map((declaration) => `${relative('.', file)}: ${declaration}`),
  );
  expect(found.filter((one) => !(one in ALLOWED))).toEqual([]);
  expect(Object.keys(ALLOWED).filter((one) => !found.includes(one))).toEqual([]);
});

test('no style asks by `:dir()`: the build makes a list of languages of it, which is another question', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:svelte|css)$/.test(name),
  );
  expect(files.filter((file) => stylesOf(join(APP, file)).includes(':dir('))).toEqual([]);
});
