const LOOK_EVERY_MS = 100;

/**
 * Looks again and again until there is something; a look that throws found nothing.
 *
 * @param limit seconds, so long that only what hangs meets it
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  limit = 90,
): Promise<T> {
  let problem: unknown;
  for (const end = Date.now() + limit * 1000; Date.now() < end;) {
    try {
      const found = await look();
      if (found) return found;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`Not within ${limit} s: ${what}.${problem ? ` ${String(problem)}` : ''}`);
}
