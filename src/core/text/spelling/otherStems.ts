import { termOf } from '../analyze.ts';

/**
 * How terms (`termOf`) of a verb or an adjective end, and those of the noun that is made of it, where the two have no stem in
 * common: what Latin changed of its verbs, and what the stemmer takes off one and leaves on the other. A rule may make a term
 * that is none: only those that papers have count.
 */
const RULES: readonly (readonly [from: RegExp, to: string, made: RegExp, back: string])[] = (
  [
    // classify, classifier: classification
    ['', 'ifi', 'ification'],
    ['', 'ifier', 'ification'],
    ['', 'isfi', 'isfaction'],
    ['', 'quefi', 'quefaction'],
    ['^(?:app|imp|multip)', 'li', 'lication'],
    ['', 'scrib', 'scription'],
    ['', 'duc', 'duction'],
    ['', 'ceiv', 'ception'],
    ['.{2}', 'id', 'ision'],
    ['.{2}', 'ud', 'usion'],
    ['.{2}', 'od', 'osion'],
    ['.{2}', 'ad', 'asion'],
    // expand: expansion, but pend: pension
    ['.{3}', 'nd', 'nsion'],
    ['^(?:at|in|con)', 'tend', 'tention'],
    ['^(?!com).+', 'mit', 'mission'],
    ['', 'sorb', 'sorption'],
    ['', 'solv', 'solution'],
    ['', 'volv', 'volution'],
    ['^ac', 'quir', 'quisition'],
    ['^com', 'pet', 'petition'],
    ['^(?:re)?de', 'fin', 'finition'],
    ['^(?:re|de|abs)', 'tain', 'tention'],
    ['^(?:main|sus)', 'tain', 'tenanc'],
    ['', 'sum', 'sumption'],
    ['', 'vert', 'version'],
    ['^inter', 'ven', 'vention'],
    ['', 'pel', 'pulsion'],
    ['', 'spond', 'spons'],
    ['fe', 'nd', 'ns'],
    ['cur', '', 'renc'],
    // compose: composition, but expose: exposure
    ['^(?:op|(?:de|re)?com|im|super|trans)', 'pos', 'position'],
    ['', 'olish', 'olition'],
    ['', 'vok', 'vocation'],
    ['', 'plain', 'planation'],
    ['', 'claim', 'clamation'],
    // private: privacy
    ['^(?!leg).{2,}', 'at', 'aci'],
    // curious: curiosity
    ['', 'ous', 'ositi'],
    // stable: stability
    ['', 'bl', 'biliti'],
    // analyze, synthesize, diagnose: analysis, synthesis, diagnosis
    ['', 'yz', 'ysis'],
    ['', 'esiz', 'esis'],
    ['', 'asiz', 'asis'],
    ['', 'gnos', 'gnosis'],
    ['', 'gnostic', 'gnosis'],
  ] as const
).map(([before, from, to]) => {
  const kept = `(?<=${before})`;
  return [new RegExp(`${kept}${from}$`), to, new RegExp(`${kept}${to}$`), from] as const;
});

/** The others, a verb or an adjective and its noun. */
const PAIRS = pairsOf(
  'absent absence,anxious anxiety,adhere adhesion,advise advice,believe belief,broad breadth,choose choice,coerce coercion,cohere cohesion,' +
    'compare comparison,comply compliance,concede concession,deny denial,depart departure,destroy destruction,dissuade dissuasion,erase erasure,' +
    'expend expense,expose exposure,fail failure,fluent fluency,fragrant fragrance,frequent frequency,fuse fusion,grieve grief,grow growth,' +
    'infant infancy,marry marriage,mix mixture,moist moisture,obese obesity,pregnant pregnancy,pronounce pronunciation,' +
    'prove proof,publish publication,pure purity,rebel rebellion,recent recency,recognize recognition,redeem redemption,rely reliance,' +
    'repeat repetition,scarce scarcity,secede secession,silent silence,sparse sparsity,succeed success,true truth,urgent urgency,vacant vacancy,vary variance,vary variation,violent violence,' +
    'warm warmth,wide width,young youth',
);

/** Shorter terms end so by chance. */
const SHORTEST = 4;

/** What is made of a word, or what it is made of, where the stems differ. */
export interface OtherStem {
  term: string;
  /** Whether a rule tells; the others are words of many subjects: "fail" and "failure", "choose" and "choice". */
  isRuled: boolean;
}

export function otherStems(word: string): OtherStem[] {
  const own = termOf(word);
  if (own === null) return [];
  const ruled =
    own.length < SHORTEST
      ? []
      : RULES.flatMap(([from, to, made, back]) => {
          if (from.test(own)) return [own.replace(from, to)];
          return made.test(own) ? [own.replace(made, back)] : [];
        });
  const listed = PAIRS.get(own) ?? [];
  return [
    ...ruled.map((term) => ({ term, isRuled: true })),
    ...listed.map((term) => ({ term, isRuled: false })),
  ];
}

function pairsOf(pairs: string): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of pairs.split(',')) {
    const [left, right] = pair.split(' ').map((word) => termOf(word)!) as [string, string];
    found.set(left, [...(found.get(left) ?? []), right]);
    found.set(right, [...(found.get(right) ?? []), left]);
  }
  return found;
}
