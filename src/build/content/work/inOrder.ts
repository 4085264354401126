/**
 * Works on so many items at once and hands the results out in the order of the items. The next item is taken when there
 * is a place for it, so that no more of them are held.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    const result = work(item);
    // It may fail before its turn has come: it is thrown then, and must not count as unhandled before.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length === atOnce) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}
