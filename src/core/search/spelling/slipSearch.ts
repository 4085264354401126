/** Greater than every unit that a folded word holds, so that it ends the range of a prefix. */
const AFTER_ALL = '\uffff';

/** A word that another may have been meant as. */
export interface Near {
  id: number;
  /** Letters left out, put in, mistaken or swapped with their neighbour (optimal string alignment). */
  slips: number;
  /** Whether that leads to a beginning of the word only. */
  begun: boolean;
}

/**
 * Finds the words of a sorted list that are at most some slips away from a typed one. The list is read as a tree of
 * beginnings: what words have in common is compared once, and beginnings that are too far away are passed over with all
 * words that begin so.
 */
export class SlipSearch {
  readonly #typed: string;
  readonly #most: number;
  readonly #mostOfBeginning: number;
  /** By length of a beginning, and of a beginning of what was typed: the slips between them. */
  readonly #rows: Uint8Array[];
  /** By length of a beginning: the fewest slips between it, or a shorter one, and all that was typed. */
  readonly #whole: Uint8Array;

  /**
   * @param most slips of whole words
   * @param mostOfBeginning slips of beginnings of words; −1 if words have to be whole
   */
  constructor(typed: string, most: number, mostOfBeginning: number) {
    this.#typed = typed;
    this.#most = most;
    this.#mostOfBeginning = mostOfBeginning;
    this.#rows = Array.from({ length: typed.length + most + 2 }, (_, at) =>
      new Uint8Array(typed.length + 1).fill(at),
    );
    this.#rows[0]!.forEach((_, at, row) => (row[at] = at));
    this.#whole = new Uint8Array(typed.length + most + 2);
    this.#whole[0] = typed.length;
  }

  /** @param ids of words in the order of their texts */
  in(ids: readonly number[], textOf: (id: number) => string): Near[] {
    const found: Near[] = [];
    let before = '';
    let compared = 0;
    for (let at = 0; at < ids.length;) {
      const text = textOf(ids[at]!);
      const common = sharedLength(before, text, compared);
      const length = this.#compare(text, common);
      before = text;
      compared = length;
      const slips = length === text.length ? this.#rows[length]![this.#typed.length]! : this.#most + 1;
      if (slips <= this.#most) found.push({ id: ids[at]!, slips, begun: false });
      const isFar = length < text.length;
      const end = isFar ? endOfPrefix(text.slice(0, length + 1), ids, at, textOf) : at + 1;
      const begun = this.#whole[length]!;
      if (slips > this.#most && begun <= this.#mostOfBeginning)
        for (let next = at; next < end; next++) found.push({ id: ids[next]!, slips: begun, begun: true });
      at = end;
    }
    return found;
  }

  /** Compares a text letter by letter, its first ones being compared already; how far that was worth it. */
  #compare(text: string, from: number): number {
    for (let at = from; at < text.length; at++) if (this.#addRow(text, at) > this.#most) return at;
    return text.length;
  }

  /** The fewest slips between the first letters of a text, up to the one at `at`, and a beginning of the typed word. */
  #addRow(text: string, at: number): number {
    const typed = this.#typed;
    const [row, last, beforeLast] = [this.#rows[at + 1]!, this.#rows[at]!, this.#rows[at - 1]];
    const letter = text.charCodeAt(at);
    let least = row[0]!;
    for (let column = 1; column <= typed.length; column++) {
      const same = typed.charCodeAt(column - 1) === letter;
      let slips = Math.min(last[column - 1]! + (same ? 0 : 1), last[column]! + 1, row[column - 1]! + 1);
      const swapped =
        beforeLast &&
        column > 1 &&
        typed.charCodeAt(column - 2) === letter &&
        typed.charCodeAt(column - 1) === text.charCodeAt(at - 1);
      if (swapped) slips = Math.min(slips, beforeLast[column - 2]! + 1);
      row[column] = slips;
      if (slips < least) least = slips;
    }
    this.#whole[at + 1] = Math.min(this.#whole[at]!, row[typed.length]!);
    return least;
  }
}

function sharedLength(one: string, other: string, most: number): number {
  let length = 0;
  while (length < most && length < other.length && one[length] === other[length]) length++;
  return length;
}

/** The first place after `from` whose text does not begin with `prefix`. */
function endOfPrefix(
  prefix: string,
  ids: readonly number[],
  from: number,
  textOf: (id: number) => string,
): number {
  let low = from + 1;
  let high = low;
  for (let step = 1; high < ids.length && textOf(ids[high]!) < prefix + AFTER_ALL; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, ids.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textOf(ids[middle]!) < prefix + AFTER_ALL) low = middle + 1;
    else high = middle;
  }
  return low;
}
