/** How often nothing may have answered before papers are held in memory: a device may only be slow. */
const MOST_SILENCES = 3;
/** How long the site may take to say that papers can be had from it, milliseconds. */
const SITE_WITHIN_MS = 10_000;

/**
 * Decides what becomes of a database of papers that does not answer. It is left where it alone is locked, or nothing has
 * answered for long, and the site has the papers: they are fetched once more. Without the site it is waited for.
 */
export class SilentDatabase {
  readonly #manifestUrl: string;
  #silences = 0;
  /** The question that is open; null if none is. */
  #asking: object | null = null;

  constructor(manifestUrl: string) {
    this.#manifestUrl = manifestUrl;
  }

  /**
   * @param others whether other databases of the browser answer
   * @param mayLeave false while a person has stopped the import
   * @returns null if the same is being asked already, or the database has answered meanwhile
   */
  async isToLeave(others: boolean, mayLeave: () => boolean): Promise<boolean | null> {
    if (this.#asking) return null;
    const asking = (this.#asking = {});
    const isToLeave =
      (others || ++this.#silences >= MOST_SILENCES) && mayLeave() && (await siteAnswers(this.#manifestUrl));
    if (this.#asking !== asking) return null;
    this.#asking = null;
    return isToLeave && mayLeave();
  }

  /** The database answers, or nobody asks it any more. */
  answered(): void {
    this.#asking = null;
    this.#silences = 0;
  }
}

/** Whether the papers can be had from the site now, and it is no page of somebody else that answers. */
async function siteAnswers(manifestUrl: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(SITE_WITHIN_MS);
    const response = await fetch(manifestUrl, { cache: 'no-store', signal });
    return typeof ((await response.json()) as { version?: unknown }).version === 'string';
  } catch {
    return false;
  }
}
