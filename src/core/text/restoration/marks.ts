/** Letters of Greek whose names, glued to a relation's, make no word: not "nu" and "ll", not "mu" and "le". */
const GREEK =
  '(?:alpha|beta|gamma|delta|epsilon|theta|lambda|sigma|rho|tau|kappa|omega|phi|Omega|Theta|Gamma|Delta)';
const RELATION = '(?:in|to|le|ge|sim|times|cdot|ll|gg)';
const SPACED_RELATION = '(?:pm|times|cdot|le|ge|sim|ll|gg|approx|propto|mapsto|subset|circ)';
/** A variable: one letter, and not the article. */
const VARIABLE = '[A-Zb-z]';

/**
 * Each matches what ordinary prose does not contain, whoever writes mathematics by hand in it: none of 80,000 abstracts
 * without TeX's characters has one.
 */
export const MARKS: readonly RegExp[] = [
  /\{\\(?:it|em|bf|sl|sc|tt|rm|deg)(?![A-Za-z])/g,
  /\\[%&_#](?![A-Za-z]+[\\/])/g,
  /[A-Za-z\d)\]}|']\^(?:\{|[A-Za-z\d*+(-])/g,
  /(?<![\w.\\/@:-])(?:(?:[A-Za-z]|[A-Za-z]?ell|max|min|sup|inf|log)_(?:\{|[A-Za-z\d]{1,5}(?!\w))|[A-Za-z]{2,3}_(?:\{|[A-Za-z\d](?!\w)))/g,
  /(?<=[A-Za-z\d)])_\{|(?<=[A-Za-z\d)=(,])\{[^{}]{1,40}\}|\{[^{}]{1,12}\}(?=[\d^_(])/g,
  /(?<![×\w.])\d+(?:\.\d+)?times(?![A-Za-z\d])/g,
  /(?<![A-Za-z\d])(?:sim|approx|pm|geq|leq)\d+(?:\.\d+)?(?![A-Za-z\d])/g,
  // Relations between variables and numbers, or glued to Greek letters.
  new RegExp(
    String.raw`(?<![A-Za-z\d.])${VARIABLE} (?:gg|ll|ge|le|cup|cap) (?:${VARIABLE}(?![\w'])|\d)`,
    'g',
  ),
  new RegExp(String.raw`(?<![A-Za-z\d])${GREEK} ${SPACED_RELATION} `, 'g'),
  new RegExp(String.raw`(?<![A-Za-z])${GREEK}${RELATION}(?![a-z])`, 'g'),
  /(?<![A-Za-z\d])[b-z] in [[(]-?\d+,/g,
  /(?:left|right)arrow/g,
  /(?<![A-Za-z\d])sim \d(?! real)/g,
  /[<+=] ?infty(?![A-Za-z])/g,
  // Accents and fonts before their letter, roots before what is under them, delimiters with their size.
  /(?<![A-Za-z])(?:tilde|widetilde|widehat|overline|mathcal|mathbb|mathbf|mathfrak) [A-Z](?![A-Za-z])/g,
  /(?<![A-Za-z])sqrt(?:log|ln)(?![a-z])/g,
  /(?<![a-z])left[([|{](?=[^]{1,200}right[)\]|}])/g,
];
