/**
 * English words that say nothing about a paper's subject. Function words only: "time", "work", "new" and "use" are
 * subjects as often as not, and a list of words of academic prose costs more than it gains (nDCG@10 on CISI, whose
 * subject is articles and titles, falls by .07). Contractions are here without their apostrophe, as words arrive.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also although am among an and another any are arent as at ' +
    'be because been before being below between both but by ' +
    'can cannot cant could couldnt did didnt do does doesnt doing done dont down during ' +
    'each eg either else etc ever every for from further ' +
    'had hadnt has hasnt have havent having he hence her here hers herself him himself his how however ' +
    'i ie if in into is isnt it its itself just may me might more most much must my myself ' +
    'neither no nor not now of off often on once only onto or other our ours ourselves out over own ' +
    'per rather same shall she should shouldnt since so some such ' +
    'than that the their theirs them themselves then there therefore these they this those though through ' +
    'throughout thus to too toward towards under until up upon us very via ' +
    'was wasnt we were werent what when where whereas whether which while who whom whose why will with within ' +
    'without wont would wouldnt yet you your yours yourself'
  ).split(' '),
);
