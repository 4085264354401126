/** What a promise gives if it does so in time, else undefined: for answers that may never come. It goes on meanwhile. */
export async function withinTime<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), limitMs)));
  return Promise.race([promise, over]).finally(() => clearTimeout(timer));
}
