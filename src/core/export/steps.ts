/** Work that is gone through a step at a time, so that whoever does it may do something else between two of them. */
export type Steps<T> = Generator<void, T>;

/** What comes of some steps, all at once. */
export function allAtOnce<T>(steps: Iterator<void, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** Something of each; a step is one of them. */
export function* each<T, U>(items: readonly T[], make: (item: T, at: number) => U): Steps<U[]> {
  const made: U[] = [];
  for (const [at, item] of items.entries()) {
    made.push(make(item, at));
    yield;
  }
  return made;
}

/** So many are sorted, or merged, in one step. */
const AT_ONCE = 256;

/** Items in an order; equals stay in theirs. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  if (items.length <= AT_ONCE) return items.toSorted(compare);
  yield;
  const middle = items.length >> 1;
  const left = yield* sorted(items.slice(0, middle), compare);
  const right = yield* sorted(items.slice(middle), compare);
  const merged: T[] = [];
  for (let [one, other] = [0, 0]; one < left.length || other < right.length;) {
    const isLeft = other === right.length || (one < left.length && compare(left[one]!, right[other]!) <= 0);
    merged.push(isLeft ? left[one++]! : right[other++]!);
    if (merged.length % AT_ONCE === 0) yield;
  }
  return merged;
}
