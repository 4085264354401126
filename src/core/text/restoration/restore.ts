import { findLinks } from '../../paper/links.ts';
import type { InlineNode, PaperLink, Range } from '../../paper/paper.ts';
import type { Annotation } from './annotation.ts';
import { assemble } from './assemble.ts';
import { findEvidence, isDamaged, UNDAMAGED, type Evidence } from './evidence.ts';
import { committedFinder, type FormulaFinder } from './formulaFinder.ts';
import { formulas } from './formulas.ts';
import { intactFormulas } from './intact.ts';
import { looseTex } from './looseTex.ts';
import { accents } from './markup/accents.ts';
import { addresses, addressTails } from './markup/addresses.ts';
import { characters } from './markup/characters.ts';
import { charges } from './markup/charges.ts';
import { environments } from './markup/environments.ts';
import { fontCommands, fontSwitches, starred, styledWords } from './markup/emphasis.ts';
import { groups } from './markup/groups.ts';
import { lists } from './markup/lists.ts';
import { powers } from './markup/powers.ts';
import { quotes } from './markup/quotes.ts';
import { raised } from './markup/raised.ts';
import { tags } from './markup/tags.ts';
import { units } from './markup/units.ts';
import { wordCommands } from './markup/wordCommands.ts';
import { wrappers } from './markup/wrappers.ts';
import { identifiers } from './namesOfThings.ts';
import { overlapsAny, unite } from './rangeSet.ts';
import { tokenize, type Token } from './tokens.ts';

export interface Restored {
  /** Tile the source: the slices of the top level, joined, give it back. */
  nodes: InlineNode[];
  /** Formulas of this text visibly lost a root, a fraction or an accent. */
  suspect: boolean;
}

export interface RestoreOptions {
  /** The addresses of the text, where they are known already. */
  links?: readonly PaperLink[];
  /** What shows that the text was TeX; title and abstract of one paper share it. Found in the text if not given. */
  evidence?: Evidence;
  /** What finds mathematics: the committed model, unless another is given. */
  finder?: FormulaFinder;
  /** The text's tokens, where they are known already. */
  tokens?: readonly Token[];
  /** Letters that formulas of the same paper make variables. */
  variables?: Iterable<string>;
  /** Another text of the same paper kept its dollars and backslashes, so that a word without one is a word. */
  wordsAreWords?: boolean;
}

/** Without these a text has no markup but quotation marks and dashes. */
const MARKUP = /[\\{^]|bullet/;

/** Reads damaged text as its authors meant it. What cannot be said with certainty stays as it is. Never throws. */
export function restore(text: string, options: RestoreOptions = {}): Restored {
  const { annotations, lossy } = annotate(text, options);
  return { nodes: assemble(text, annotations), suspect: lossy.length > 0 };
}

/**
 * What `restore` finds, before it is made into nodes; rules that are sure come first and keep their place. `lossy` are
 * the ranges of formulas that visibly lost something.
 */
export function annotate(
  text: string,
  options: RestoreOptions,
): { annotations: Annotation[]; lossy: Range[]; variables: ReadonlySet<string>; wordsAreWords: boolean } {
  const finder = options.finder ?? committedFinder();
  const tokens = options.tokens ?? tokenize(text);
  const evidence = options.evidence ?? findEvidence(text, tokens, finder.isTelling);
  const intact = intactFormulas(text, finder.segment);
  const unknown = intact.filter((formula) => formula.unknown);
  const hasDollars = intact.some(({ start }) => text[start] === '$');
  const inTex = isDamaged(evidence) || intact.length > 0;
  const found = new Found();
  const links = addresses(text, options.links ?? findLinks(text));
  found.add(links);
  found.add(intact);
  if (MARKUP.test(text)) {
    found.add(powers(text));
    found.add(charges(text));
    found.add(environments(text));
    found.add(looseTex(text, hasDollars));
    found.add(fontSwitches(text));
    found.add(fontCommands(text));
    found.add(groups(text, finder.isTelling));
    found.add(lists(text));
    found.add(raised(text, finder.segment));
    found.add(units(text));
    found.add(accents(text));
    found.add(wordCommands(text, intact.length > 0));
    found.add(wrappers(text, intact.length > 0));
  }
  if (inTex) found.add([...starred(text), ...quotes(text)]);
  // Where formulas kept their dollars, a word without a backslash is a word.
  const wordsAreWords = options.wordsAreWords || hasDollars;
  const ofWords = wordsAreWords ? UNDAMAGED : evidence;
  const taken = unite([
    ...found.taken(),
    ...addressTails(text, links),
    ...identifiers(text),
    ...tags(text),
    ...(MARKUP.test(text) ? styledWords(text) : []),
  ]);
  const mathematics = formulas(text, tokens, taken, ofWords, finder, options.variables);
  found.add(mathematics.annotations);
  found.add(characters(text, inTex));
  return {
    annotations: found.all,
    lossy: [...mathematics.lossy, ...unknown],
    variables: mathematics.variables,
    wordsAreWords,
  };
}

/** Annotations in the order of their rules. A later one yields to the leaves before it. */
class Found {
  readonly all: Annotation[] = [];
  private leaves: Range[] = [];

  add(annotations: readonly Annotation[]): void {
    if (annotations.length === 0) return;
    const leaves = this.leaves;
    const kept = annotations.filter((annotation) => !isLeaf(annotation) || !overlapsAny(annotation, leaves));
    this.all.push(...kept);
    this.leaves = unite([...leaves, ...kept.filter(isLeaf)]);
  }

  /** Where no formula can be, in order: addresses, and characters that were markup. */
  taken(): Range[] {
    return this.leaves;
  }
}

/** Links, sups and subs are closed to what comes after; emphasis, groups and lists are not. */
function isLeaf({ t }: Annotation): boolean {
  return t === 'char' || t === 'math' || t === 'link' || t === 'sup' || t === 'sub';
}
