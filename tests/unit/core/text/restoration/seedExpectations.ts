import { readFileSync } from 'node:fs';

/** What is expected of one text of the seed: fragments in their order, each with what readers see of it. */
export interface Expectation {
  field: 'title' | 'abstract';
  /** How the paper's title begins. */
  paper: string;
  fragments: { source: string; display: string }[];
}

/** Every fragment of the seed that was damaged. */
export const DAMAGED = read('seedDamaged.txt');
/** Every other fragment that is shown otherwise than it stands: markup that survived. */
export const MARKUP = read('seedMarkup.txt');

/** Reads `# field: beginning of the title`, and below it `source  =>  display`, a fragment a line. */
function read(name: string): Expectation[] {
  const blocks = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n\n');
  return blocks.map((block) => {
    const [heading = '', ...lines] = block.split('\n');
    const [, field, paper] = /^# (title|abstract): (.+)$/.exec(heading)!;
    const fragments = lines.map((line) => {
      const [source, display] = line.split('  =>  ');
      return { source: source!, display: display! };
    });
    return { field: field as Expectation['field'], paper: paper!, fragments };
  });
}
