/**
 * Stems (`rootOf`) that words of several meanings have. Who describes a subject uses any form of a word: papers on how
 * networks generalize also say "generalization". They do not say "generate", which has the same stem; forms of one
 * meaning are told apart by `kinOf`.
 */
export const UNLIKE_STEMS: ReadonlySet<string> = new Set([
  'anim', // animal, animation
  'author', // author, authority
  'commun', // community, communication
  'gener', // general, generate, generalize
  'import', // import, important
  'intern', // internal, international
  'numer', // numerous, numerical
  'object', // object, objective
  'organ', // organ, organization
  'sever', // several, severe
  'univers', // universe, university
]);
