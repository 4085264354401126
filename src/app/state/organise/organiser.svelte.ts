import { lateParts } from '../../lateParts.ts';
import { reportProblem } from '../frame/banners.svelte.ts';

/** `kept`: the export of all that a person keeps; `pass`: a list for another device. */
type Asked = 'list' | 'tags' | 'collections' | 'export' | 'kept' | 'pass';

/** What is to be opened of that which organises papers; null once it is open. */
class Organiser {
  asked = $state.raw<Asked | null>(null);
  /** Ids of the papers that it is about; none for the list as a whole. */
  papers: readonly string[] = [];
  /** What these papers are called together; empty where they have no name. */
  name = '';

  ask(what: Asked, papers: readonly string[] = [], name = ''): void {
    this.papers = papers;
    this.name = name;
    this.asked = what;
    lateParts.organiser.load().catch((problem: unknown) => {
      // Else it would open by itself once that part can be read.
      this.asked = null;
      reportProblem(problem);
    });
  }
}

export const organiser = new Organiser();
