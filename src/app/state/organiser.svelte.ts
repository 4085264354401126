/** What is to be opened of that which organises papers; null once it is open. */
class Organiser {
  asked = $state.raw<'list' | 'tags' | 'collections' | null>(null);
  /** Ids of the papers that it is about; none for the list as a whole. */
  papers: readonly string[] = [];

  ask(what: 'list' | 'tags' | 'collections', papers: readonly string[] = []): void {
    this.papers = papers;
    this.asked = what;
  }
}

export const organiser = new Organiser();
