import { wordsOf } from '../text/words.ts';
import { balanced, negated } from './negated.ts';
import type { QueryPart } from './parts.ts';

/** What is read between spaces: a word, another part, or an operator as it was typed. */
export type Item =
  { words: string } | { parts: QueryPart[] } | { operator: 'and' | 'or' | 'not'; text: string };

/** What operators bind: a run of words, or one other part, or several in parentheses. */
type Unit = { words: string[] } | { parts: QueryPart[] };
/** A unit, and what joins it to the one before. */
interface Joined {
  by: 'and' | 'or' | null;
  unit: Unit;
}

/**
 * The parts that items make. An operator that has nothing to join is a word; at the end of the source it waits.
 *
 * @param atEnd whether the source ends behind them
 */
export function joinItems(items: readonly Item[], atEnd: boolean): QueryPart[] {
  const { joined, waiting } = unitsOf(items, atEnd);
  const parts: QueryPart[] = [];
  for (let from = 0; from < joined.length;) {
    let to = from + 1;
    while (to < joined.length && joined[to]!.by !== null) to++;
    for (const part of chainOf(joined.slice(from, to))) append(parts, part);
    from = to;
  }
  if (waiting !== null) parts.push({ kind: 'unread', text: waiting, field: null, why: 'unfinished' });
  return parts;
}

function unitsOf(items: readonly Item[], atEnd: boolean): { joined: Joined[]; waiting: string | null } {
  const joined: Joined[] = [];
  let by: Joined['by'] = null;
  let waiting: string[] = [];
  let not = false;
  /** Whether a word goes on with the run before it. */
  let inRun = false;
  const add = (unit: Unit) => {
    joined.push({ by, unit });
    [by, not, waiting] = [null, false, []];
  };
  const addWord = (word: string) => {
    const last = joined.at(-1)?.unit;
    if (!not && by === null && inRun && last && 'words' in last) last.words.push(word);
    else if (not) add({ parts: [negated([{ kind: 'words', text: word }])] });
    else add({ words: [word] });
    inRun = 'words' in joined.at(-1)!.unit;
  };
  items.forEach((item, at) => {
    if ('words' in item) return addWord(item.words);
    if ('parts' in item) {
      add({ parts: not ? [negated(item.parts)] : item.parts });
      inRun = false;
      return;
    }
    const next = items[at + 1];
    const binds = next === undefined ? atEnd : !('operator' in next) || next.operator === 'not';
    const fits =
      item.operator === 'not'
        ? !not && !(next && 'operator' in next)
        : joined.length > 0 && by === null && !not;
    if (!binds || !fits) return addWord(item.text);
    waiting.push(item.text);
    if (item.operator === 'not') not = true;
    else by = item.operator;
  });
  return { joined, waiting: waiting.length > 0 ? waiting.join(' ') : null };
}

/** AND binds more than OR. Words that it joins are each required. */
function chainOf(chain: readonly Joined[]): QueryPart[] {
  const any: QueryPart[][] = [];
  for (let from = 0; from < chain.length;) {
    let to = from + 1;
    while (to < chain.length && chain[to]!.by === 'and') to++;
    const units = chain.slice(from, to).map(({ unit }) => unit);
    any.push(units.flatMap((unit) => (units.length > 1 ? required(unit) : plain(unit))));
    from = to;
  }
  if (any.length === 1) return any[0]!;
  const inside = any.flatMap(alternatives).map((parts) => parts.map(inGroup));
  return [{ kind: 'group', any: inside, not: false }];
}

function plain(unit: Unit): QueryPart[] {
  return 'parts' in unit ? unit.parts : [{ kind: 'words', text: unit.words.join(' ') }];
}

function required(unit: Unit): QueryPart[] {
  if ('parts' in unit) return unit.parts;
  return unit.words
    .flatMap((word) => word.split(/[\s()]+/))
    .filter(Boolean)
    .map((text) =>
      wordsOf(text).length > 0 && !/^[-‐‑–—−+"“”„«»「」『』]/.test(text)
        ? { kind: 'text', field: null, text, exact: false, not: false }
        : { kind: 'words', text },
    );
}

function inGroup(part: QueryPart): QueryPart {
  return part.kind === 'words' ? { ...part, text: balanced(part.text) || '…' } : part;
}

/** A group that is one of several is these itself. */
function alternatives(parts: QueryPart[]): QueryPart[][] {
  const [first] = parts;
  return parts.length === 1 && first!.kind === 'group' && !first!.not ? first!.any : [parts];
}

/** Adds a part; words that follow words are one part with them. */
function append(parts: QueryPart[], part: QueryPart): void {
  const last = parts.at(-1);
  if (part.kind === 'words' && last?.kind === 'words')
    parts[parts.length - 1] = { ...last, text: `${last.text} ${part.text}` };
  else parts.push(part);
}
