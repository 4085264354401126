import { isStopWord, type Query } from './query.ts';

/** Questions have at least so many words of substance; titles that begin with one of these are mostly shorter. */
const LEAST_WORDS = 7;
/** And so many must be left to say what is asked for. */
const LEAST_LEFT = 3;

/** Words of asking: what is wanted, and what one wants done. */
const ASKING = new Set(
  (
    'paper papers article articles study studies research work works literature publication publications ' +
    'reference references survey surveys resource resources list information example examples ' +
    'find finding show provide tell give name cite recommend suggest point direct know aware looking search ' +
    'searching please like want need interested help ' +
    'explore explores explored exploring discuss discusses discussed discussing investigate investigates ' +
    'investigated investigating examine examines examined examining propose proposes proposed proposing present ' +
    'presents presented presenting introduce introduces introduced introducing describe describes described ' +
    'describing address addresses addressed addressing focus focuses focused focusing deal deals dealing study ' +
    'studied studying concern concerns concerned concerning regarding related relevant mention mentions'
  ).split(' '),
);

/**
 * How many words at the beginning of a query only ask, such as "Can you recommend papers that discuss": they rank
 * whatever abstracts present and discuss. Zero unless a question follows them. Further on the same words may be its
 * subject, as those on the relevance of articles show (nDCG@10 on CISI falls by .07 when they are left out anywhere).
 */
export function lengthOfAsking({ words }: Query): number {
  const substance = words.filter(({ word }) => !isStopWord(word)).length;
  if (substance < LEAST_WORDS) return 0;
  let asking = 0;
  let left = substance;
  for (const { word } of words) {
    if (ASKING.has(word)) left--;
    else if (!isStopWord(word)) break;
    asking++;
  }
  return left < LEAST_LEFT ? 0 : asking;
}
