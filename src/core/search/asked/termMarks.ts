/**
 * Marks a few terms of all that there are. It is kept between searches and cleaned term by term: an array of all terms
 * would take longer to make than most searches.
 */
export class TermMarks {
  /** By id of a term, 0 for those that are not marked; another array after `begin`. */
  values = new Uint16Array(0);
  readonly #marked: number[] = [];

  /** Takes all marks off, and makes room for terms 0 to `terms` − 1. */
  begin(terms: number): void {
    if (terms > this.values.length) this.values = new Uint16Array(Math.ceil(terms * 1.25));
    else for (const term of this.#marked) this.values[term] = 0;
    this.#marked.length = 0;
  }

  set(term: number, mark: number): void {
    this.values[term] = mark;
    this.#marked.push(term);
  }
}
