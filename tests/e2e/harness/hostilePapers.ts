import type { SyntheticPaper } from './corpus.ts';

/** What a reader sees of a hostile paper, white space aside, where that is not its source. */
export interface HostilePaper extends SyntheticPaper {
  /** Parts that must be readable. */
  seen: string[];
}

const FILLER =
  'The rest of this abstract is ordinary prose about sketching, so that it reads as one of a paper.';

/** The longest line that is read: of a book that somebody pasted, a single abstract of so many words. */
const LONG_LINE = 19_900;

/** Texts that would run, load, widen or break a page that trusted them. */
export function hostilePapers(): HostilePaper[] {
  return [
    hostile('Markup that would run', `<img src=x onerror="alert(1)"><script>alert(2)</script> ${FILLER}`, [
      '<img src=x onerror="alert(1)">',
      '<script>alert(2)</script>',
    ]),
    hostile(
      'Commands that would link and load',
      `Take R^{ntimes d} and \\href{javascript:alert(3)}{a link}, $\\includegraphics{http://evil.example/x.png}$ and \\rule{1000000em}{1000000em}. ${FILLER}`,
      ['javascript:alert(3)', 'rule', '1000000em'],
    ),
    hostile(
      'Braces that never close in {\\it a title',
      `We bound {{{{O(n^{2} by ${'{'.repeat(3000)} and $x_{${'a^{'.repeat(500)} where leq holds ntimes. ${FILLER}`,
      ['{{{{'],
    ),
    hostile(
      'Names of __proto__ and constructor',
      `The constructor of __proto__ has toString and hasOwnProperty. ${FILLER}`,
      ['The constructor of __proto__ has toString and hasOwnProperty.'],
    ),
    hostile(
      'مقالة عن الشبكات العصبية 🧠 with emoji 👩‍👩‍👧',
      `هذه ورقة عن الشبكات العصبية العميقة \u202eright to left override\u202c 👩🏽‍🚀🏳️‍🌈 e\u0301\u0301\u0301. ${FILLER}`,
      ['الشبكات العصبية العميقة', '👩🏽‍🚀🏳️‍🌈'],
    ),
    hostile('A word that is wider than any page', `${'x'.repeat(5000)} ${FILLER}`, ['xxxxxxxxxx']),
    hostile('A line as long as a book', `${'word '.repeat(LONG_LINE)}end.`, ['word word', 'end.']),
  ];
}

function hostile(title: string, abstract: string, seen: string[]): HostilePaper {
  return { title, abstract, seen };
}
