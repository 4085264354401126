import { COMMANDS } from './commands.ts';
import { isProseName } from './proseNames.ts';

/** What segmentation needs to know about letter runs. Costs are negative logarithms of probabilities. */
export interface Lexicon {
  /** Of a command's name inside mathematics; infinite for what is no command. */
  commandCost(name: string): number;
  /** Of letters that stand for themselves inside mathematics. */
  lettersCost(letters: string): number;
  /** Whether formulas hold this run of letters: `poly`, `diag`; every run of up to three letters may be one. */
  isRun(letters: string): boolean;
  /** Whether ordinary prose uses this run of letters, of any case, as a word or a part of a name. */
  isProse(word: string): boolean;
}

/** Products of more than three variables are hardly ever written without a blank. */
export const LONGEST_UNKNOWN_RUN = 3;

const USUAL = new Set(
  `epsilon log ell varepsilon times alpha Omega in delta gamma left right beta infty lambda Theta mu sigma Delta theta
   cdot min kappa big eta rho tau geq leq neq rightarrow approx ldots pi star max sum frac sqrt sim exp top`.split(
    /\s+/,
  ),
);
const USUAL_COST = 4;
const RARE_COST = 7;
/** Commands so short that a chance match is likelier than they are. */
const SHORT_COST = 9;
const FIRST_LETTER_COST = 3;
const FURTHER_LETTER_COST = 4.2;

const WORDS_IN_LOG = new Set('blog clog flog slog vlog plog glog elog qlog'.split(' '));

/** Costs set by hand, for when no trained lexicon is at hand: usual commands first, longer plain runs less likely. */
export const RULE_LEXICON: Lexicon = {
  commandCost(name) {
    if (!COMMANDS.has(name)) return Infinity;
    if (USUAL.has(name)) return USUAL_COST;
    return name.length < 3 ? SHORT_COST : RARE_COST;
  },
  lettersCost: (letters) => FIRST_LETTER_COST + FURTHER_LETTER_COST * (letters.length - 1),
  isRun: (letters) => letters.length <= LONGEST_UNKNOWN_RUN || letters === 'poly' || letters === 'diag',
  isProse: (word) => isProseName(word) || WORDS_IN_LOG.has(word.toLowerCase()),
};
