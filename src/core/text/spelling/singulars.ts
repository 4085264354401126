/**
 * Plurals that no rule of English suffixes leads back, as their singulars. Of a plural with two singulars (`bases`,
 * `ellipses`) the regular one is left to the stemmer.
 */
export function irregularSingular(word: string): string {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed;
  if (!MAY_END.test(word)) return word;
  for (const [ending, singular] of ENDINGS) {
    const found = ending.exec(word);
    if (found) return word.slice(0, found.index) + found[1]! + singular;
  }
  return word;
}

const WORDS = new Map(
  (
    'children:child women:woman men:man mice:mouse feet:foot teeth:tooth geese:goose oxen:ox lives:life ' +
    'wives:wife knives:knife halves:half leaves:leaf wolves:wolf shelves:shelf loaves:loaf calves:calf sheaves:sheaf ' +
    'thieves:thief selves:self hooves:hoof scarves:scarf lice:louse policemen:policeman firemen:fireman ' +
    'axes:axis oases:oasis crises:crisis metastases:metastasis emphases:emphasis stases:stasis ' +
    'homeostases:homeostasis diagnoses:diagnosis prognoses:prognosis neuroses:neurosis psychoses:psychosis ' +
    'metamorphoses:metamorphosis symbioses:symbiosis thromboses:thrombosis anastomoses:anastomosis ' +
    'necroses:necrosis testes:testis stenoses:stenosis fibroses:fibrosis catharses:catharsis synopses:synopsis ' +
    'paralyses:paralysis apotheoses:apotheosis ' +
    'phenomena:phenomenon epiphenomena:epiphenomenon criteria:criterion automata:automaton ganglia:ganglion ' +
    'mitochondria:mitochondrion taxa:taxon ' +
    'bacteria:bacterium spectra:spectrum maxima:maximum minima:minimum optima:optimum extrema:extremum ' +
    'momenta:momentum quanta:quantum strata:stratum symposia:symposium curricula:curriculum ' +
    'memoranda:memorandum errata:erratum addenda:addendum equilibria:equilibrium continua:continuum ' +
    'millennia:millennium consortia:consortium referenda:referendum ova:ovum vacua:vacuum ' +
    'compendia:compendium gymnasia:gymnasium moratoria:moratorium desiderata:desideratum cerebella:cerebellum ' +
    'sera:serum septa:septum cilia:cilium fora:forum aquaria:aquarium infima:infimum suprema:supremum crania:cranium ' +
    'corpora:corpus femora:femur genera:genus viscera:viscus ' +
    'nuclei:nucleus foci:focus loci:locus radii:radius stimuli:stimulus alumni:alumnus fungi:fungus ' +
    'cacti:cactus syllabi:syllabus moduli:modulus calculi:calculus tori:torus abaci:abacus bacilli:bacillus ' +
    'gyri:gyrus sulci:sulcus thalami:thalamus hippocampi:hippocampus termini:terminus thrombi:thrombus ' +
    'emboli:embolus thalli:thallus uteri:uterus tempi:tempo virtuosi:virtuoso annuli:annulus cumuli:cumulus humeri:humerus villi:villus ' +
    'formulae:formula larvae:larva vertebrae:vertebra algae:alga antennae:antenna nebulae:nebula ' +
    'supernovae:supernova lacunae:lacuna personae:persona alumnae:alumna tableaux:tableau plateaux:plateau bureaux:bureau pupae:pupa aortae:aorta ' +
    'lemmata:lemma schemata:schema stigmata:stigma stomata:stoma ' +
    'quizzes:quiz buses:bus busses:bus gases:gas gasses:gas biases:bias canvases:canvas atlases:atlas ' +
    'aliases:alias lenses:lens metropolises:metropolis foetuses:fetus fetuses:fetus'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** What plurals end in that follow a rule below. */
const MAY_END = /(?:[iyou]?[ecu]?ses|ices|ra|omata)$/;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(matr|append|hel|directr|cerv)ices$/, 'ix'],
  [/(vert|vort|cort|cod|simpl|\bap|\bind|subind|multiind)ices$/, 'ex'],
  [/(the|nthe|phy)ses$/, 'sis'],
  [/(anal|catal|dial|hydrol|electrol)yses$/, 'ysis'],
  [/(hed)ra$/, 'ron'],
  // Tumours: carcinomata.
  [/(.{2}om)ata$/, 'a'],
  [
    /^(\w*(?:bon|camp|cens|chor|circ|consens|corp|foc|fung|gen|hippocamp|loc|nex|nucle|radi|stimul|surpl|stat|syllab|termin|thesaur|tor|vir|apparat|calcul|abac|walr|exod|disc|octop|menisc|prospect|cact|modul))uses$/,
    'us',
  ],
];
