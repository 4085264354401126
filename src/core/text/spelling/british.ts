/**
 * British spellings as American ones, so that both are one term whichever a paper has. A rule may make a form that is
 * no word: what it makes is compared, never shown. It must not make a form that another word has.
 */
export function american(word: string): string {
  const listed = WORDS.get(word);
  if (listed !== undefined) return listed;
  let spelled = word;
  if (OUR.test(spelled)) spelled = spelled.replace(OUR, '$1or');
  if (AE_OE.test(spelled)) spelled = spelled.replace(AE_OE, (found) => LETTERS.get(found)!);
  if (RE.test(spelled)) spelled = spelled.replace(RE, '$1er$2$3$4');
  if (OGUE.test(spelled)) spelled = spelled.replace(OGUE, '$1og$2$3$4');
  if (DOUBLED.test(spelled)) spelled = spelled.replace(DOUBLED, '$1$2');
  return withZ(spelled).replace(PARAMETRIZE, '$1eriz');
}

/** `parametrise` and `parameterize`; `parametric` has no e. */
const PARAMETRIZE = /^((?:re|over|under|un)?paramet)riz(?=e|ing|ation)/;

/** Other changes of letters, by word; forms follow their own rules. */
const WORDS = wordsIn(
  'defence:defense defences:defenses defenceless:defenseless offence:offense offences:offenses ' +
    'pretence:pretense pretences:pretenses licence:license licences:licenses licenced:licensed ' +
    'practise:practice practises:practices practised:practiced practising:practicing ' +
    'grey:gray greys:grays greyscale:grayscale tyre:tire tyres:tires plough:plow ploughs:plows ploughing:plowing ' +
    'mould:mold moulds:molds moulding:molding moulded:molded programme:program programmes:programs ' +
    'sceptic:skeptic sceptics:skeptics sceptical:skeptical scepticism:skepticism ' +
    'artefact:artifact artefacts:artifacts ageing:aging judgement:judgment judgements:judgments ' +
    'acknowledgement:acknowledgment acknowledgements:acknowledgments sizeable:sizable likeable:likable ' +
    'moveable:movable useable:usable saleable:salable cosy:cozy disc:disk discs:disks ' +
    'kerb:curb kerbs:curbs pyjamas:pajamas aeroplane:airplane aeroplanes:airplanes jewellery:jewelry maths:math ' +
    'learnt:learned spelt:spelled burnt:burned dreamt:dreamed leapt:leaped focussed:focused focussing:focusing ' +
    'focusses:focuses biassed:biased biassing:biasing skilful:skillful skilfully:skillfully wilful:willful ' +
    'fulfil:fulfill enrol:enroll aluminium:aluminum enquiry:inquiry enquiries:inquiries ' +
    'tranquillity:tranquility snowplough:snowplow sulphur:sulfur mediaeval:medieval whisky:whiskey ' +
    'instalment:installment instalments:installments moustache:mustache moustaches:mustaches speciality:specialty specialities:specialties orientated:oriented ' +
    'gramme:gram grammes:grams kilogramme:kilogram kilogrammes:kilograms cypher:cipher cyphers:ciphers draught:draft draughts:drafts aeon:eon aeons:eons woollen:woolen carburettor:carburetor carburettors:carburetors',
);

const OUR =
  /(arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|harb|hon|hum|lab|neighb|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|\bod|misdemean)our/;

const LETTERS = wordsIn(
  'haem:hem paed:ped anaesth:anesth aesth:esth oestr:estr foet:fet oedem:edem leukaem:leukem anaem:anem ' +
    'aemia:emia archaeo:archeo palaeo:paleo oesoph:esoph gynaec:gynec manoeuvr:maneuver rrhoea:rrhea homoeopath:homeopath ' +
    'aetiolog:etiolog faec:fec pnoea:pnea coelia:celia sulph:sulf caesi:cesi caesar:cesar',
);
const AE_OE = new RegExp([...LETTERS.keys()].join('|'));

/** `centre`, `kilometre`; `metric` and `central` are as they are. */
const RE =
  /(cent|met|fib|theat|lit|calib|spect|sab|lust|meag|somb|^tit|^nit|^och|^mit|noit|pulch)r(?:e(s?)|(ed)|(ing))$/;

const OGUE = /(catal|dial|anal|monol|prol|epil|homol|pedag|demag)ogu(?:e(s?)|(ed)|(ing))$/;

/** Stems of one measure, of which the stemmer keeps both letters; longer ones it takes itself. */
const DOUBLED = /^(re|)(fuel|dial|duel|trial)l(?=(?:ed|ing|ings|er|ers)$)/;

const IZE = /^(.{3,}?)is(e|es|ed|er|ers|ing|ings|ation|ations|ational|able|ability)$/;

/** What ends so has its s from elsewhere: `noise`, `precise`, `supervise`, `enterprise`, `pairwise`. */
const OWN_S =
  /(?:[aou]|w|^(?:un|im)?(?:pre|con|ex|in|exer|circum)c|(?:^|[^i])v|^(?:com|un)?prom|^prem|^surm|^dem|pr|ch|^merchand|^parad|^treat|^expert|^advert|^chast|^desp|^(?:a|sun|up)?r)is$/;

function withZ(word: string): string {
  if (word.includes('ys')) {
    const verb = /^(.*(?:anal|paral|catal|hydrol|dial|electrol))ys(e|ed|ing|er|ers)$/.exec(word);
    if (verb) return `${verb[1]}yz${verb[2]}`;
  }
  if (!word.includes('is')) return word;
  const parts = IZE.exec(word);
  return !parts || OWN_S.test(`${parts[1]}is`) ? word : `${parts[1]}iz${parts[2]}`;
}

function wordsIn(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));
}
