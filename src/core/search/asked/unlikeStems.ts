import { termOf } from '../../text/analyze.ts';

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

/**
 * Terms (`termOf`) that are not made of the word whose endings they seem to have (a department is no departing), or are and
 * do not look it, by what they are made of as `kinOf` writes it.
 */
export const SOURCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accusative: 'accusative',
    alternat: 'alternating',
    apartment: 'apartment',
    audition: 'audition',
    conception: 'conception',
    conduction: 'conduction conductive conductivity',
    consolation: 'consolation',
    contention: 'contention contentious',
    contraction: 'contraction contractile',
    convention: 'convention conventional conventionally',
    conversation: 'conversation conversational',
    critical: 'critical critically criticality',
    department: 'department departmental',
    designate: 'designate designation',
    edition: 'edition',
    execut: 'executable',
    graphics: 'graphics',
    hospitality: 'hospitality hospitable',
    important: 'importance',
    indicative: 'indicative',
    modulate: 'modulate modulation modulator',
    nominative: 'nominative',
    objectIVE: 'objectivity',
    plasticity: 'plasticity',
    preservative: 'preservative',
    rational: 'rational rationality rationally',
    sever: 'severity severely',
    subjectIVE: 'subjectivity',
    topical: 'topical topically',
    transition: 'transition transitional',
  }).flatMap(([source, words]) => words.split(' ').map((word) => [termOf(word)!, source] as const)),
);
