/** Series by the names that their papers are published under, the first as people type it. */
const SERIES: readonly (readonly string[])[] = [
  [
    'neurips',
    'nips',
    'neural information processing systems',
    'advances in neural information processing systems',
  ],
  ['icml', 'international conference on machine learning'],
  ['iclr', 'international conference on learning representations'],
  [
    'cvpr',
    'computer vision and pattern recognition',
    'conference on computer vision and pattern recognition',
  ],
  ['iccv', 'international conference on computer vision'],
  ['eccv', 'european conference on computer vision'],
  [
    'acl',
    'association for computational linguistics',
    'annual meeting of the association for computational linguistics',
  ],
  ['naacl', 'naacl hlt', 'north american chapter of the association for computational linguistics'],
  ['emnlp', 'empirical methods in natural language processing'],
  ['aaai', 'aaai conference on artificial intelligence'],
  ['ijcai', 'international joint conference on artificial intelligence'],
  ['aistats', 'artificial intelligence and statistics'],
  ['uai', 'uncertainty in artificial intelligence'],
  ['colt', 'conference on learning theory'],
  ['kdd', 'sigkdd', 'knowledge discovery and data mining'],
  ['jmlr', 'journal of machine learning research'],
  ['tmlr', 'transactions on machine learning research'],
  ['tacl', 'transactions of the association for computational linguistics'],
  ['pami', 'tpami', 'transactions on pattern analysis and machine intelligence'],
  ['pnas', 'proceedings of the national academy of sciences'],
];

const NAMES = new Map(SERIES.flatMap((names) => names.map((name) => [name, names] as const)));
/** Behind a name: its year, or the last two digits of it. */
const YEAR = /^(?<name>.*?)(?<year> (?:(?:19|20)\d\d|\d\d))?$/;

/**
 * What a venue is also called: "nips 2019" for "neurips 2019".
 *
 * @param words of its name, folded, each with a space before it
 * @returns the same, of the other names; none for a venue that is not known
 */
export function otherVenueNames(words: string): string[] {
  const { name, year = '' } = YEAR.exec(words.trim())!.groups!;
  return (NAMES.get(name!) ?? []).filter((other) => other !== name).map((other) => ` ${other}${year}`);
}
