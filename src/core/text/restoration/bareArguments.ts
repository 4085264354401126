/** Arguments that TeX takes without braces, and renderers do not: `y^\max`, `\sqrt\log`, `\tilde\mathcal O`. */
const BARE =
  /([_^]|\\sqrt|\\(?:wide)?(?:tilde|hat)|\\bar|\\overline)\s*(\\(?:max|min|sup|inf|log|ln|exp|det|dim)(?![A-Za-z])|\\math[a-z]+\s*(?:\{[^{}]*\}|[A-Za-z](?![A-Za-z])))/g;

/** TeX with braces around such arguments. */
export function withBraces(tex: string): string {
  return tex.replace(BARE, '$1{$2}');
}
