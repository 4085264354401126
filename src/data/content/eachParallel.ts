/**
 * Works through `items` in order, at most `width` at a time. After the first failure nothing more is begun; what is
 * under way is awaited, and then the first error is thrown.
 */
export async function eachParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let failure: { error: unknown } | null = null;
  const lane = async () => {
    for (const item of queue) {
      if (failure) return;
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  if (failure) throw (failure as { error: unknown }).error;
}
