import { readFileSync } from 'node:fs';

/** A colour in the light and in the dark theme, each as `#rrggbb`. */
export interface ColourPair {
  light: string;
  dark: string;
}

/** What a publisher may choose: the colour of ribbons and links, and what everything stands on. */
export interface GivenColours {
  accent?: ColourPair;
  background?: ColourPair;
}

export interface Colours {
  background: ColourPair;
  /** Tokens of `tokens.css` with another value than there; empty where nothing was chosen. */
  changed: Readonly<Record<string, ColourPair>>;
}

const TOKENS = new URL('../../app/styles/tokens.css', import.meta.url);
const PAIR = /--([\w-]+):\s*light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g;
const BLACK = /\[data-theme='black'\]\s*\{([^}]*)\}/;
const ONE = /--([\w-]+):\s*(#[\da-f]{6})/g;

/** Least contrast (WCAG 2.2: 1.4.3 and 1.4.11) of what stands on what, by token; all that a choice can spoil. */
const MEETING: readonly [least: number, tokens: readonly string[], on: readonly string[]][] = [
  [4.5, ['ink', 'muted', 'link', 'ribbon', 'read'], ['paper', 'raised', 'hover']],
  [4.5, ['on-ribbon'], ['ribbon']],
  [3, ['control'], ['paper', 'raised']],
  [3, ['ribbon'], ['mark']],
];
const WHITE = '#ffffff';
const DARK = '#17191d';

/** All tokens with a value for each theme, as the app has them. */
function ownTokens(): Record<string, ColourPair> {
  const css = readFileSync(TOKENS, 'utf8');
  return Object.fromEntries(
    Array.from(css.matchAll(PAIR), ([, name, light, dark]) => [name!, { light: light!, dark: dark! }]),
  );
}

/** The tokens that follow from what was chosen. */
export function coloursOf({ accent, background }: GivenColours): Colours {
  const changed: Record<string, ColourPair> = {};
  if (accent) {
    Object.assign(changed, { ribbon: accent, link: accent });
    changed['on-ribbon'] = { light: bestOn(accent.light), dark: bestOn(accent.dark) };
  }
  if (background) {
    const { light, dark } = background;
    changed['paper'] = background;
    changed['raised'] = { light: mixed(light, WHITE, 0.6), dark: mixed(dark, WHITE, 0.05) };
    changed['hover'] = { light: mixed(light, DARK, 0.04), dark: mixed(dark, WHITE, 0.05) };
  }
  return { background: background ?? ownTokens()['paper']!, changed };
}

/** All tokens as these colours have them, each with a value for the light and the dark theme. */
export function tokensOf({ changed }: Colours): Record<string, ColourPair> {
  return { ...ownTokens(), ...changed };
}

/** What could not be read in these colours, as the end of a sentence; null if all can. */
export function unreadable(colours: Colours): string | null {
  const tokens = tokensOf(colours);
  const css = readFileSync(TOKENS, 'utf8');
  const black = Object.fromEntries(
    Array.from(BLACK.exec(css)![1]!.matchAll(ONE), ([, name, value]) => [name!, value!]),
  );
  const themes = {
    light: (name: string) => tokens[name]!.light,
    dark: (name: string) => tokens[name]!.dark,
    black: (name: string) => black[name] ?? tokens[name]!.dark,
  };
  for (const [theme, value] of Object.entries(themes))
    for (const [least, names, grounds] of MEETING)
      for (const name of names)
        for (const ground of grounds) {
          const found = contrast(value(name), value(ground));
          if (found < least)
            return `cannot be read: in the ${theme} theme "${name}" (${value(name)}) on "${ground}" (${value(ground)}) has a contrast of ${found.toFixed(2)}, and needs ${least}`;
        }
  return null;
}

/** The style sheet with a publisher's colours. @throws for a token that is not written as expected */
export function withColours(css: string, { changed }: Colours): string {
  let result = css;
  for (const [name, { light, dark }] of Object.entries(changed)) {
    const declaration = new RegExp(`--${name}: light-dark\\([^)]*\\)`);
    if (!declaration.test(result)) throw new Error(`tokens.css has no --${name} for two themes.`);
    result = result.replace(declaration, `--${name}: light-dark(${light}, ${dark})`);
  }
  return result;
}

/** The choice of a theme, whose pictures of light and dark show the background of each whichever is on. */
export function withSwatches(code: string, { background }: Colours): string {
  const own = ownTokens()['paper']!;
  return code.replaceAll(own.light, background.light).replaceAll(own.dark, background.dark);
}

/** How much two colours differ: from 1 for the same to 21 for black and white (WCAG 2.2, contrast ratio). */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = partsOf(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function bestOn(colour: string): string {
  return contrast(WHITE, colour) >= contrast(DARK, colour) ? WHITE : DARK;
}

function mixed(colour: string, other: string, share: number): string {
  const others = partsOf(other);
  const parts = partsOf(colour).map((value, at) => Math.round(value * (1 - share) + others[at]! * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue, each from 0 to 255. */
export function partsOf(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}
