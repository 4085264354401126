import { COMMANDS } from './commands.ts';

/**
 * Commands that no package defines and that authors define alike, as what they stand for. Only where the backslash is
 * still there: without it they are words.
 */
const MACROS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    eps: '\\varepsilon',
    R: '\\mathbb{R}',
    reals: '\\mathbb{R}',
    N: '\\mathbb{N}',
    Z: '\\mathbb{Z}',
    Q: '\\mathbb{Q}',
    C: '\\mathbb{C}',
    la: '\\langle ',
    ra: '\\rangle ',
    lam: '\\lambda',
    veps: '\\varepsilon',
    kms: '\\,\\mathrm{km}\\,\\mathrm{s}^{-1}',
    msun: '\\,M_{\\odot}',
    Msun: '\\,M_{\\odot}',
    MSun: '\\,M_{\\odot}',
    lsun: '\\,L_{\\odot}',
    Lsun: '\\,L_{\\odot}',
    Rsun: '\\,R_{\\odot}',
    smash: '',
    displaystyle: '',
    textstyle: '',
    ensuremath: '',
    nonumber: '',
    mathop: '',
    boldmath: '',
    string: '',
    lbrack: '[',
    rbrack: ']',
    E: '\\mathbb{E}',
    poly: '\\mathrm{poly}',
    polylog: '\\mathrm{polylog}',
    opt: '\\mathrm{opt}',
    OPT: '\\mathrm{OPT}',
    rank: '\\mathrm{rank}',
    tr: '\\mathrm{tr}',
    diag: '\\mathrm{diag}',
    sign: '\\mathrm{sign}',
    Tilde: '\\tilde',
    Hat: '\\hat',
    Bar: '\\bar',
    nicefrac: '\\frac',
    mathds: '\\mathbb',
    mathbbm: '\\mathbb',
    cO: '\\mathcal{O}',
    cA: '\\mathcal{A}',
    cH: '\\mathcal{H}',
    cS: '\\mathcal{S}',
    cX: '\\mathcal{X}',
    cN: '\\mathcal{N}',
    cF: '\\mathcal{F}',
    cG: '\\mathcal{G}',
    cD: '\\mathcal{D}',
    cL: '\\mathcal{L}',
    vx: '\\mathbf{x}',
    vy: '\\mathbf{y}',
    vw: '\\mathbf{w}',
  }),
);
/** Author's commands for delimiters, with their argument. */
const DELIMITED: readonly (readonly [RegExp, string])[] = [
  [/\\norm\s?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, '\\|$1\\|'],
  [/\\abs\s?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, '|$1|'],
  [/\\set\s?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g, '\\{$1\\}'],
  [
    /\\(?:inner|ip|dotp)\s?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}\s?\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/g,
    '\\langle $1, $2\\rangle ',
  ],
  [/\\ket\s?\{([^{}]*)\}/g, '|$1\\rangle '],
  [/\\bra\s?\{([^{}]*)\}/g, '\\langle $1|'],
  [/\\\\([{}])/g, '\\$1'],
  [/\\left\\\\/g, '\\left\\'],
];
/** Without an argument: what a command did to one cannot be known. */
const LONE_COMMAND = /\\([A-Za-z]+)(?![A-Za-z]|\s?[{[])/g;
const COMMAND = /\\([A-Za-z]+)\*?/g;

/** TeX with such commands replaced; the star of `\operatorname*` goes. */
export function withoutMacros(tex: string): string {
  if (!tex.includes('\\')) return tex;
  const delimited = DELIMITED.reduce((done, [pattern, by]) => done.replace(pattern, by), tex);
  return delimited.replace(COMMAND, (command, name: string) => MACROS.get(name) ?? command.replace('*', ''));
}

/** TeX in which commands that nobody knows are their names, upright: the letters are all that can be said. */
export function withoutUnknown(tex: string): string {
  return tex.replace(LONE_COMMAND, (command, name: string) =>
    COMMANDS.has(name) ? command : `\\mathrm{${name}}`,
  );
}

/** Whether one of its commands is neither in the table nor a mark. */
export function hasUnknown(tex: string): boolean {
  return [...tex.matchAll(COMMAND)].some(([, name]) => !COMMANDS.has(name!));
}
