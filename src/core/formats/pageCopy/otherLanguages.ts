/** What texts in other languages than English say of research, by the languages that most of them are in. */

interface Language {
  /** The words that any text in it is full of. */
  usual: RegExp;
  /** Words that texts about research share in any field; one of them alone stands in any text. */
  academic: RegExp;
}

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'giu');
}

const LANGUAGES: readonly Language[] = [
  {
    usual: wordsOf(
      'der|die|das|und|in|den|von|zu|mit|ist|des|sich|auf|für|dem|eine?|im|werden|nicht|wurden?',
    ),
    academic: wordsOf(
      '\\p{L}{0,20}(?:studien?|untersuchung(?:en)?|analysen?|ergebniss?e?n?|forschung|methoden?|daten|theorien?|modelle?n?|hypothesen?|befragung(?:en)?|interviews|befunde?|zusammenhang|zusammenhänge|einfluss|auswirkungen|fragestellung|literatur|diskurse?)|untersucht|analysiert|gemessen|erhoben|verglichen|signifikant|empirische?[nrs]?|theoretische?[nrs]?|anhand|hintergrund|schlussfolgerung(?:en)?|patienten|probanden|stichprobe|perspektiven?|konzepte?s?|ansatz|ansätze',
    ),
  },
  {
    usual: wordsOf('le|la|les|des?|du|et|un|une|en|dans|que|qui|est|pour|par|sur|au|aux|sont|avec|ce|cette'),
    academic: wordsOf(
      'études?|recherches?|analyses?|résultats?|méthodes?|données|théories?|modèles?|hypothèses?|enquêtes?|entretiens|corpus|auteurs?|approches?|significati(?:f|ve)s?|empiriques?|théoriques?|montrent|étudi(?:e|ons|é|ée|és|ées)|analys(?:e|ons|é|ée|és|ées)|problématique|objectifs?|échantillon|patients|perspectives?|concepts?|littérature',
    ),
  },
  {
    usual: wordsOf('el|la|los|las|de|del|y|en|un|una|que|se|por|con|para|es|son|como|su|al'),
    academic: wordsOf(
      'estudios?|investigaci(?:ón|ones)|análisis|resultados?|métodos?|metodología|datos|teorías?|modelos?|hipótesis|encuestas?|entrevistas|autor(?:es)?|enfoques?|significativ[oa]s?|empíric[oa]s?|teóric[oa]s?|muestran|analiza[nr]?|estudia[nr]?|objetivos?|muestra|pacientes|perspectivas?|conceptos?|literatura|conclusi(?:ón|ones)|artículo',
    ),
  },
  {
    usual: wordsOf('o|a|os|as|de|do|da|dos|das|e|em|um|uma|que|se|por|com|para|é|são|como|na|no|ao'),
    academic: wordsOf(
      'estudos?|pesquisas?|análises?|resultados?|métodos?|metodologia|dados|teorias?|modelos?|hipóteses?|entrevistas|autor(?:es)?|abordag(?:em|ens)|significativ[oa]s?|empíric[oa]s?|teóric[oa]s?|mostram|analisa(?:m|r|-se)?|estuda(?:m|r)?|objetivos?|amostra|pacientes|perspectivas?|conceitos?|literatura|conclus(?:ão|ões)|artigo|investigação',
    ),
  },
  {
    usual: wordsOf('il|lo|la|i|gli|le|di|del|della|dei|delle|e|in|un|una|che|si|per|con|è|sono|come|nel|al'),
    academic: wordsOf(
      'studio?|ricerc(?:a|he)|analisi|risultati|metod[oi]|dati|teori[ae]|modell[oi]|ipotesi|interviste|autor[ei]|approccio?|significativ[oaie]|empiric(?:o|a|he|i)|teoric(?:o|a|he|i)|mostrano|analizza(?:no)?|obiettiv[oi]|campione|pazienti|prospettiv[ae]|concett[oi]|letteratura|conclusioni|articolo',
    ),
  },
  {
    usual: wordsOf('de|het|een|en|van|in|is|op|te|dat|die|met|voor|zijn|worden?|niet|aan|door|deze'),
    academic: wordsOf(
      'stud(?:ie|ies)|onderzoek(?:en)?|analyses?|resultaten|methoden?|gegevens|theorie(?:ën)?|modell?(?:en)?|hypothesen?|interviews|auteurs?|benadering|significante?|empirische?|theoretische?|onderzocht|geanalyseerd|doel|steekproef|patiënten|perspectief|literatuur|conclusies?|artikel',
    ),
  },
  {
    usual: wordsOf(
      'och|og|att|at|i|en|ett|et|som|är|er|på|för|for|av|af|med|den|det|till|til|om|de|har|inte|ikke',
    ),
    academic: wordsOf(
      'studi(?:en|er|e)|undersök(?:er|ning|ningen|ningar)|undersøgelse[rn]?|undersøkelse[rn]?|analys(?:en|er|e)?|analyse[rn]?|resultat(?:en|er|et|erne|ene)?|metod(?:en|er|e)|data|teori(?:n|er|en)?|modell?(?:en|er)?|hypotes(?:en|er)?|intervju(?:er)?|interviews?|författar(?:e|na)|signifikanta?|empiriska?|empirisk|teoretiska?|teoretisk|syfte[tn]?|formålet|materialet|uppsatsen|avhandlingen|artikeln|artiklen|patienter|perspektiv|slutsats(?:en|er)?',
    ),
  },
];

/** Share of the words of a text that are the usual ones of its language, at least; English has its own. */
const USUAL_SHARE = 0.12;

/** How many different words of research a text has in its language; null if that is none of these. */
export function academicElsewhere(text: string, words: number): number | null {
  let most = 0;
  let language: Language | null = null;
  for (const one of LANGUAGES) {
    const usual = text.match(one.usual)?.length ?? 0;
    if (usual > most) [most, language] = [usual, one];
  }
  if (!language || most < USUAL_SHARE * words) return null;
  return new Set(text.match(language.academic)?.map((word) => word.toLowerCase())).size;
}
