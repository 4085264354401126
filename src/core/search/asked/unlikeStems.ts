import { termOf } from '../../text/analyze.ts';

/**
 * Stems (`rootOf`) that words of several meanings have: forms of one meaning are told apart by `kinOf`, and those of another
 * are no other form of a word. Papers on how networks generalize also say "generalization"; they do not say "generate",
 * and who types "university" means nothing universal.
 */
export const UNLIKE_STEMS: ReadonlySet<string> = new Set([
  'activ', // active, activation, activity
  'anim', // animal, animation
  'apart', // apart, apartment
  'author', // author, authority
  'commun', // community, communication
  'compet', // compete, competence
  'content', // content, contention
  'continu', // continual, continuous
  'convers', // conversation, conversion
  'critic', // critic, critical
  'depart', // depart, department
  'design', // design, designate
  'determin', // determine, determinant
  'engin', // engine, engineering
  'execut', // execution, executive
  'experi', // experience, experiment
  'format', // format, formation
  'gener', // general, generate, generalize
  'graphic', // graphics, graphical
  'import', // import, important
  'indic', // Indic, indicate
  'inform', // information, informal
  'integr', // integrate, integral, integrity
  'intern', // internal, international
  'major', // major, majority
  'minor', // minor, minority
  'modul', // module, modulation
  'numer', // numerous, numerical
  'object', // object, objective
  'organ', // organ, organization
  'posit', // position, positive
  'ration', // ration, rational
  'reason', // reasoning, reasonable
  'rel', // relative, relativity
  'respons', // response, responsible
  'sever', // several, severe
  'subject', // subject, subjective
  'univers', // universe, university
]);

/** Terms (`termOf`) that are not of the word whose endings they seem to have, and what they are made of. */
export const SOURCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    apartment: 'apartment',
    contention: 'contention contentious',
    conversation: 'conversation conversational',
    critical: 'critical critically criticality',
    department: 'department departmental',
    designate: 'designate designation',
    execut: 'executable',
    graphics: 'graphics',
    modulate: 'modulate modulation modulator',
    rational: 'rational rationality rationally',
  }).flatMap(([source, words]) => words.split(' ').map((word) => [termOf(word)!, source] as const)),
);
