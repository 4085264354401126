/** Arguments that TeX takes without braces, and renderers do not: `y^\max`, `\sqrt\log`, `\tilde\mathcal O`. */
const BARE =
  /([_^]|\\sqrt|\\(?:wide)?(?:tilde|hat)|\\bar|\\overline)\s*(\\(?:max|min|sup|inf|log|ln|exp|det|dim)(?![A-Za-z])|\\math[a-z]+\s*(?:\{[^{}]*\}|[A-Za-z](?![A-Za-z])))/g;

/** What lost its braces where pages drop them: `\delta^-1`, `d_\rm TV`, `\mathcalO`. */
const LOST_MINUS = /([\^_])-(\d+|[A-Za-z](?![A-Za-z]))/g;
const LOST_FONT = /([\^_])\\(?:rm|text(?:rm)?|mathrm)(?![A-Za-z])\s*(?:([A-Za-z]+)|\{([^{}]*)\})/g;
const GLUED_FONT =
  /\\(math(?:cal|bb|bf|rm|sf|frak|scr)|(?:wide)?(?:hat|tilde)|bar|overline|sqrt)([A-Z](?![a-z])|[a-z](?![A-Za-z]))/g;

/** TeX with braces around such arguments. */
export function withBraces(tex: string): string {
  return tex
    .replace(LOST_MINUS, '$1{-$2}')
    .replace(LOST_FONT, '$1{\\mathrm{$2$3}}')
    .replace(GLUED_FONT, '\\$1{$2}')
    .replace(BARE, '$1{$2}');
}
