/** Of which papers a state is true: of all these, or of those that were written whether it is. */
export type StateNews = Iterable<string> | ReadonlyMap<string, boolean>;
