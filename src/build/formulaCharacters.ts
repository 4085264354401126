import type { MathTree } from '../core/paper/paper.ts';
import { mathTree } from '../core/text/mathml/mathTree.ts';
import { COMMANDS, MARK_COMMANDS, type CommandRole } from '../core/text/restoration/commands.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const DIGITS = '0123456789';
const MARKS = '+-*/=<>()[]|.,;:!\'"?@';
/** Browsers set single letters from these: MathML Core, italic mappings (https://www.w3.org/TR/mathml-core/#italic-mappings). */
const ITALIC = [
  [0x1d434, 0x1d467],
  [0x1d6a4, 0x1d6a5],
  [0x1d6e2, 0x1d71b],
] as const;
const PLANCK = 'ℎ';
/** What MathML means without saying it or says instead of a sign of TeX: the root, minus, primes, juxtaposition. */
const IMPLIED = '√−′″‴⁗∗\u2061\u2062\u2063';

/** TeX that shows everything a command of the role can put on the page. */
const SAMPLES: Readonly<Record<CommandRole, (command: string) => string[]>> = {
  symbol: (command) => [command],
  relation: (command) => [`a ${command} b`],
  function: (command) => [`${command} x`],
  delimiter: (command) => [command],
  size: () => ['\\left( x \\right)'],
  accent: (command) => [`${command}{x}`],
  font: (command) => [...(LETTERS + DIGITS)].map((letter) => `${command}{${letter}}`),
  root: (command) => [`${command}{x}`, `${command}[3]{x}`],
  fraction: (command) => [`${command}{x}{y}`],
  switch: (command) => [...LETTERS].map((letter) => `{${command} ${letter}}`),
  infix: (command) => [`{n ${command} k}`],
  space: (command) => [`a${command} b`],
};

/** Every character that a restored formula can show, each once: what the font for mathematics has to hold. */
export function formulaCharacters(): string {
  const found = new Set<string>([...LETTERS, ...DIGITS, ...MARKS, ...IMPLIED, PLANCK]);
  for (const [first, last] of ITALIC)
    for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
  for (const [name, { role }] of COMMANDS)
    for (const tex of SAMPLES[role](`\\${name}`)) addCharacters(mathTree(tex), found);
  for (const mark of MARK_COMMANDS.keys()) addCharacters(mathTree(`\\${mark}`), found);
  return [...found].sort().join('');
}

function addCharacters(tree: MathTree | null, found: Set<string>): void {
  if (typeof tree === 'string') for (const character of tree) found.add(character);
  else if (tree) for (const child of tree.slice(2)) addCharacters(child as MathTree, found);
}
