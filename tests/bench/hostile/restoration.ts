import { findLinks } from '../../../src/core/paper/links.ts';
import { committedFinder } from '../../../src/core/text/restoration/formulaFinder.ts';
import { intactFormulas } from '../../../src/core/text/restoration/intact.ts';
import { restoreFormula } from '../../../src/core/text/restoration/mathematics.ts';
import { accents } from '../../../src/core/text/restoration/markup/accents.ts';
import { addresses } from '../../../src/core/text/restoration/markup/addresses.ts';
import { characters } from '../../../src/core/text/restoration/markup/characters.ts';
import {
  fontCommands,
  fontSwitches,
  starred,
  styledWords,
} from '../../../src/core/text/restoration/markup/emphasis.ts';
import { charges } from '../../../src/core/text/restoration/markup/charges.ts';
import { wrappers } from '../../../src/core/text/restoration/markup/wrappers.ts';
import { substances } from '../../../src/core/text/restoration/chemistry.ts';
import { identifiers } from '../../../src/core/text/restoration/namesOfThings.ts';
import { normalTex } from '../../../src/core/text/restoration/normalTex.ts';
import { groups } from '../../../src/core/text/restoration/markup/groups.ts';
import { lists } from '../../../src/core/text/restoration/markup/lists.ts';
import { environments } from '../../../src/core/text/restoration/markup/environments.ts';
import { powers } from '../../../src/core/text/restoration/markup/powers.ts';
import { quotes } from '../../../src/core/text/restoration/markup/quotes.ts';
import { raised } from '../../../src/core/text/restoration/markup/raised.ts';
import { tags } from '../../../src/core/text/restoration/markup/tags.ts';
import { units } from '../../../src/core/text/restoration/markup/units.ts';
import { wordCommands } from '../../../src/core/text/restoration/markup/wordCommands.ts';
import { looseTex } from '../../../src/core/text/restoration/looseTex.ts';
import { isOtherLanguage } from '../../../src/core/text/restoration/otherLanguage.ts';
import { holdsWord } from '../../../src/core/text/restoration/otherWords.ts';
import { readTex } from '../../../src/core/text/restoration/readTex.ts';
import { reduceTex } from '../../../src/core/text/restoration/reduceTex.ts';
import { restore } from '../../../src/core/text/restoration/restore.ts';
import { restorePaper } from '../../../src/core/text/restoration/restorePaper.ts';
import { tokenize } from '../../../src/core/text/restoration/tokens.ts';

/** What is measured: `run` on a text; or on what is made of it before, which is not measured. */
export type Measured = ((text: string) => unknown) | { prepare: (text: string) => () => unknown };

const { segment, isTelling } = committedFinder();

/** Those that give a damaged text its mathematics and its markup back. */
export const RESTORATION_FUNCTIONS: Readonly<Record<string, Measured>> = {
  intactFormulas: (text) => intactFormulas(text, segment),
  restoreFormula: (text) => restoreFormula(text, { start: 0, end: text.length }, segment),
  accents,
  addresses: (text) => addresses(text, findLinks(text)),
  characters: (text) => characters(text, true),
  emphasis: (text) => [fontSwitches(text), fontCommands(text), starred(text), styledWords(text)],
  charges,
  environments,
  holdsWord,
  isOtherLanguage,
  identifiers,
  groups: (text) => groups(text, isTelling),
  lists,
  normalTex,
  looseTex,
  powers,
  quotes,
  raised: (text) => raised(text, segment),
  substances,
  tags,
  units,
  wrappers: (text) => wrappers(text, true),
  wordCommands: (text) => wordCommands(text, true),
  readTex,
  reduceTex: (text) => reduceTex(text, text),
  restore,
  restorePaper: (text) => restorePaper({ title: text, abstract: text }),
  tokenize,
};
