import { STOP_WORDS } from '../../text/stopWords.ts';

/** Words of any English text that are no stop words here, for a paper may be about them. */
const COMMON =
  'according across actually almost alone along already always amongst anyone anything around aside became become becomes ' +
  'beside besides beyond concerning considering currently despite doubt easily elsewhere enough especially everyone ' +
  'everything everywhere except finally generally greatly hardly herein hereby highly indeed instead largely later latter ' +
  'likely maybe mainly meanwhile merely moreover mostly namely nearly nevertheless nobody none nonetheless nothing nowadays ' +
  'nowhere otherwise particularly perhaps possibly previously probably quickly quite rather really recently regarding ' +
  'regardless respectively seldom several similarly simply somebody somehow someone something sometimes somewhat somewhere ' +
  'soon still thereby therein together typically underneath unless unlike unlikely usually versus whenever wherever whereby ' +
  'wherein whatever whichever whoever';

const WORDS = [...STOP_WORDS, ...COMMON.split(' ')];

/** Whether a word may be the beginning of one that says nothing by itself: it is no slip of another while it goes on. */
export function beginsFunctionWord(beginning: string): boolean {
  return WORDS.some((word) => word.startsWith(beginning));
}
