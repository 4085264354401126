/** Letters of Greek whose names, glued to a relation's, make no word: not "nu" and "ll", not "mu" and "le". */
const LETTERS =
  'alpha beta gamma delta epsilon theta lambda sigma rho tau kappa omega phi Omega Theta Gamma Delta'.split(
    ' ',
  );
const GREEK = `(?:${LETTERS.join('|')})`;
const RELATION = '(?:in|to|le|ge|sim|times|cdot|ll|gg)';
const SPACED_RELATION = '(?:pm|cdot|le|ge|sim|ll|gg|approx|propto|mapsto|subset|circ)';
/** A variable: one letter, and not the article. */
const VARIABLE = '[A-Zb-z]';

/** Chemistry's braces: `31P{1H}`, `{NiBr2(NCiPr)}n`. */
export const SUBSTANCE =
  /^\{(?:[123]H|11B|13C|15N|19F|29Si|31P|(?=[^{}]*[A-Z][a-z]?\d)(?=(?:[^{}]*[A-Z]){2})(?:[A-Z][a-z]?\d*|i[A-Z]|[\d()[\],κμ-]){3,})\}$/;

/** What ordinary prose does not contain. */
export interface Mark {
  pattern: RegExp;
  /** A text without all of these has no such mark. Looking for them costs a hundredth of what the pattern does. */
  needs: readonly string[];
  /**
   * Where other fields write the same, what of it is theirs: powers of ten and of units, indices of substances, escapes.
   * A mark that this matches says that a text has markup, and not that it has mathematics.
   */
  common?: RegExp;
  /** Made of words that other languages have: no mark in a text of one. */
  ofWords?: true;
}

/**
 * Each matches what ordinary prose does not contain, whoever writes mathematics by hand in it: none of 80,000 abstracts
 * without TeX's characters has one.
 */
export const MARKS: readonly Mark[] = [
  { needs: ['\\'], pattern: /\{\\(?:it|em|bf|sl|sc|tt|rm|deg)(?![A-Za-z])/g, common: /^/ },
  { needs: ['\\'], pattern: /\\[%&_#](?![A-Za-z]+[\\/])/g, common: /^/ },
  { needs: ['\\'], pattern: /\\[A-Za-z]{2,24}\{/g, common: /^/ },
  {
    needs: ['^'],
    pattern:
      /[A-Za-z\d)\]}|']\^(?![A-SU-Z][a-z]{2}|(?:TM|SM)(?![A-Za-z]))(?:\{[^{}\s]{0,6}|[A-Za-z\d*+(-]\d?)/g,
    common: /^.\^[{(]?(?:[-+*]?\d*|\d+[-+]?|[a-z]?)$/,
  },
  {
    needs: ['_'],
    pattern:
      /(?<![\w.\\/@:-])(?:(?:[A-Za-z]|[A-Za-z]?ell|max|min|sup|inf|log)_(?:\{|[A-Za-z\d]{1,5}(?!\w))|[A-Za-z]{2,3}_(?:\{|[A-Za-z\d](?!\w)))/g,
    common: /_(?:\{|\d|[A-Za-z]{2}|[A-Z])|^[A-Za-z]{2}/,
  },
  {
    needs: ['{'],
    pattern:
      /(?<=[A-Za-z\d)])_\{|(?<=[A-Za-z\d)=(,])(?<!\\[A-Za-z]{1,24})\{[^{}]{1,40}\}|\{[^{}]{1,12}\}(?=[\d^_(])/g,
    common: SUBSTANCE,
  },
  {
    needs: ['times'],
    pattern:
      /(?<![×\w.])(?:\d+\.\d+times(?![A-Za-z])|\d+times(?![A-Za-z])(?!\s(?:an?|per|each|every|daily|weekly|monthly|yearly|annually|in|during|at|by|with|for|and|or|before|after|over)\s|\s\())/g,
  },
  {
    needs: ['sim', 'approx', 'pm', 'geq', 'leq'],
    pattern: /(?<![A-Za-z\d])(?:sim|approx|pm|geq|leq)\d+(?:\.\d+)?(?![A-Za-z\d])/g,
  },
  // Relations between variables and numbers, or glued to Greek letters.
  {
    needs: [' gg ', ' ll ', ' ge ', ' le ', ' cup ', ' cap '],
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{M}\d.'’-])${VARIABLE} (?:gg|ll|ge|le|cup|cap) (?:${VARIABLE}(?![\w'’])|\d)`,
      'gu',
    ),
    ofWords: true,
  },
  {
    needs: LETTERS,
    pattern: new RegExp(String.raw`(?<![A-Za-z\d])${GREEK} ${SPACED_RELATION} `, 'g'),
    ofWords: true,
  },
  { needs: LETTERS, pattern: new RegExp(String.raw`(?<![A-Za-z])${GREEK}${RELATION}(?![a-z])`, 'g') },
  { needs: ['sim'], pattern: /(?<![A-Za-z\d])\d+sim\d/g },
  { needs: ['pm'], pattern: /\d\.\d+\s?pm\s?\d/g },
  { needs: ['to infty'], pattern: /(?<![A-Za-z])to infty(?![A-Za-z])/g },
  { needs: [' approx '], pattern: /(?<![A-Za-z\d'’.])[b-z] approx (?=[\dA-Za-z(])/g },
  { needs: LETTERS, pattern: new RegExp(String.raw`\([A-Za-z]/${GREEK}\)`, 'g') },
  { needs: ['tarrow'], pattern: /(?:left|right)arrow/g },
  { needs: ['sim '], pattern: /(?<![A-Za-z\d])sim \d(?! real)/g },
  { needs: ['infty'], pattern: /[<+=] ?infty(?![A-Za-z])/g },
  // Orders of growth, privacy's (ε, δ)-, one over something small, sizes of pictures, deviations.
  {
    needs: ['O('],
    // O(gamma) alone is an atom.
    pattern: new RegExp(
      String.raw`(?<![A-Za-z])O\((?!${GREEK}\d?\))(?:[^()]{0,12}[^A-Za-z()])?${GREEK}(?![a-z])`,
      'g',
    ),
  },
  {
    needs: ['Omega(', 'Theta('],
    // Of variables and functions alone: Omega(n-3) is a fatty acid, Theta(rhythm) one of brains.
    pattern: new RegExp(
      String.raw`(?:Omega|Theta)\((?!n ?- ?\d\)|(?:max|min|exp)\))(?=[^()]{0,12}[A-Za-z])(?:log|sqrt|exp|poly|min|max|var|(?:frac)?${GREEK}|[dknmpst]{2}(?![a-z])|[A-Za-z](?![A-Za-z])|[A-Za-z](?=log|sqrt)|[\d^*/{}.,+-]){1,16}\)`,
      'g',
    ),
  },
  // Privacy's pair and its like; (alpha,beta)- is a place in a molecule, and (mu,delta)- are receptors.
  {
    needs: LETTERS,
    pattern: new RegExp(
      String.raw`\((?:(?:var)?epsilon, ?(?:var)?${GREEK}|(?:var)?${GREEK}, ?var${GREEK})\)-[A-Za-z]`,
      'g',
    ),
  },
  { needs: ['epsilon', 'delta'], pattern: /(?<![\w/])1 ?\/ ?(?:epsilon|delta)(?![A-Za-z])/g },
  {
    needs: [' times '],
    pattern:
      /(?<![\d.])(\d{3,4}|16|28|32|64) times \1(?![\d.A-Za-z]|[ -](?:min|sec|hours|days|weeks|times|trials|rep|met)|[ -][cmkµ]?[mgls]\b)/g,
  },
  { needs: ['% pm '], pattern: /\d% pm \d/g },
  // Accents and fonts before their letter, roots before what is under them, delimiters with their size.
  {
    needs: ['tilde ', 'widehat ', 'overline ', 'math'],
    pattern:
      /(?<![A-Za-z])(?:tilde|widetilde|widehat|overline|mathcal|mathbb|mathbf|mathfrak) [A-Z](?![A-Za-z])/g,
  },
  { needs: ['sqrtl'], pattern: /(?<![A-Za-z])sqrt(?:log|ln)(?![a-z])/g },
  { needs: ['left'], pattern: /(?<![a-z])left[([|{](?=[^]{1,200}right[)\]|}])/g },
];

/**
 * What is mathematics in a text that has some mark, though it is none by itself: orders of growth, and Greek beside
 * numbers and brackets. A text with none of these and no mark of mathematics is one of another field.
 */
export const HINTS: readonly Mark[] = [
  { needs: ['arrow'], pattern: /%\s?(?:up|down)arrow(?![a-z])/g },
  { needs: ['O(', 'Omega(', 'Theta('], pattern: /(?:(?<![A-Za-z])O|Omega|Theta)\((?=[^()]{0,20}[A-Za-z])/g },
  {
    needs: LETTERS,
    pattern: new RegExp(
      String.raw`(?:\d[-/]|= ?)${GREEK}(?![A-Za-z])|[(,]${GREEK},|,${GREEK}[,)]|(?<![A-Za-z-])${GREEK} in ?[[(]|(?<![A-Za-z-])${GREEK}\([A-Za-z]`,
      'g',
    ),
  },
];
