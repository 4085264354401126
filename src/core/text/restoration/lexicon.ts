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
