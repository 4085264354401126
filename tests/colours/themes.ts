import { readFileSync } from 'node:fs';

/** Red, green and blue, each from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];
/** The value of every colour token, by its name without dashes. */
export type Theme = Readonly<Record<string, Colour>>;

const TOKENS = new URL('../../src/app/styles/tokens.css', import.meta.url);

/** What `tokens.css` makes of its colours, by theme and system setting. @throws where it is written in another way */
export function themes(): Record<string, Theme> {
  const blocks = blocksOf(readFileSync(TOKENS, 'utf8').replaceAll(/\/\*.*?\*\//gs, ''));
  const base = blocks.get(':root')!;
  const found: Record<string, Theme> = {};
  for (const name of ['light', 'sepia', 'dark', 'black']) {
    const own = blocks.get(`:root[data-theme='${name}']`)!;
    const isDark = own.get('color-scheme') === 'dark';
    const contrast = blocks.get('@media (prefers-contrast: more) :root')!;
    found[name] = valuesOf([base, own], isDark);
    found[`${name}, more contrast`] = valuesOf([base, own, contrast], isDark);
  }
  return found;
}

/** Names of the tokens that are colours text or controls may have or stand on. */
export function colourTokens(): string[] {
  return Object.keys(themes()['light']!);
}

/** How much two colours differ: from 1 for the same to 21 for black and white (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Declarations = Map<string, string>;

/** Declarations by selector, those of media queries with the query in front. */
function blocksOf(css: string): Map<string, Declarations> {
  const blocks = new Map<string, Declarations>();
  const media = /(@media[^{]+)\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/g;
  for (const [, query, inner] of css.matchAll(media)) addBlocks(blocks, inner!, `${query!.trim()} `);
  addBlocks(blocks, css.replaceAll(media, ''), '');
  return blocks;
}

function addBlocks(blocks: Map<string, Declarations>, css: string, prefix: string): void {
  for (const [, selector, body] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = body!.split(';').filter((text) => text.includes(':'));
    const pairs = declarations.map((text) => {
      const at = text.indexOf(':');
      return [text.slice(0, at).trim().replace(/^--/, ''), text.slice(at + 1).trim()] as const;
    });
    blocks.set(prefix + selector!.trim(), new Map(pairs));
  }
}

/** Of several blocks, later ones win. */
function valuesOf(blocks: Declarations[], isDark: boolean): Theme {
  const all = new Map(blocks.flatMap((block) => [...block]));
  const values: Record<string, Colour> = {};
  for (const name of all.keys()) {
    const colour = colourOf(name, all, isDark);
    if (colour) values[name] = colour;
  }
  return values;
}

/** Null for what is no opaque colour: a length, a font, a shadow. */
function colourOf(name: string, all: Declarations, isDark: boolean): Colour | null {
  const value = all.get(name) ?? '';
  const reference = /^var\(--([\w-]+)\)$/.exec(value);
  if (reference) return colourOf(reference[1]!, all, isDark);
  const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  const hex = pair ? pair[isDark ? 2 : 1]! : value;
  const digits = /^#(\w\w)(\w\w)(\w\w)$/.exec(hex)?.slice(1);
  if (digits) return digits.map((two) => parseInt(two, 16)) as unknown as Colour;
  if (value.startsWith('#')) throw new Error(`--${name} is written as ${value}, not as #rrggbb.`);
  return null;
}
