/** A page of some browser, reached by what all of them can do: go to an address, and run an expression. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Begins to load the page anew. */
  reload(): Promise<void>;
  /** What an expression gives in the page, awaited, as JSON. Throws where it throws. */
  run<T>(expression: string): Promise<T>;
}

export interface Engine {
  readonly name: string;
  /** Debian's packages that it comes from. */
  readonly packages: readonly string[];
  /** What of it is not on this machine; null if it can be started. */
  missing(): string | null;
  /** A new process on a profile, a folder that is made if need be. One runs at a time. */
  start(profile: string): Promise<Tab>;
  /** Ends the process; the profile stays. */
  stop(): Promise<void>;
}
