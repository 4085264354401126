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
  }),
);
const COMMAND = /\\([A-Za-z]+)\*?/g;

/** TeX with such commands replaced; the star of `\operatorname*` goes. */
export function withoutMacros(tex: string): string {
  return tex.replace(COMMAND, (command, name: string) => MACROS.get(name) ?? command.replace('*', ''));
}
