import { identifierIn, type Identifier } from './identifiers.ts';
import { listsNames } from './names.ts';
import { isInstitution, siteWord } from './siteWords.ts';

/** What a line or block that belongs to the page, not to a paper, says. */
export interface Chrome {
  /**
   * `sure`: nobody titles a paper or ends a paragraph like this. `loose`: a number, date or address, which may also be
   * the last word of a wrapped paragraph. `word`: one that a paper could have as its title, and then is read as one.
   * `byline`: a list of people or keywords, which is the page's if it stands under a title.
   */
  strength: 'sure' | 'loose' | 'word' | 'byline';
  curator?: string;
  date?: string;
  identifier?: Identifier;
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:,? (?:19|20)\\d\\d)?';
const COUNT = '\\d[\\d,.]*[kKmM]?';

/** Every rule must match the whole of a line or block; `rule` says which strength it gives. */
const RULES: readonly {
  strength: Chrome['strength'];
  rule: RegExp;
  tells?: (match: RegExpExecArray) => Partial<Chrome>;
}[] = [
  {
    strength: 'sure',
    rule: /^by ?(\S.{0,80}? and the (?:research )?community)$/i,
    tells: ([, curator]) => (curator ? { curator } : {}),
  },
  { strength: 'sure', rule: /^by ?(@[\w-]{1,40})$/i, tells: ([, curator]) => (curator ? { curator } : {}) },
  {
    strength: 'loose',
    rule: new RegExp(`^${WEEKDAY}${MONTH} ${DAY}${YEAR}$`, 'i'),
    tells: ([date]) => ({ date }),
  },
  {
    strength: 'loose',
    rule: new RegExp(`^${WEEKDAY}${DAY} ${MONTH}${YEAR}$`, 'i'),
    tells: ([date]) => ({ date }),
  },
  {
    strength: 'sure',
    rule: new RegExp(
      `^(?:published|submitted|updated|posted|accepted|received|revised|first online|online) ?:? (?:on )?${WEEKDAY}((?:${DAY} )?${MONTH}(?: ${DAY},?)? (?:19|20)\\d\\d)(?: publication history)?$`,
      'i',
    ),
    tells: ([, date]) => (date === undefined ? {} : { date }),
  },
  {
    strength: 'sure',
    rule: /^(10\.\d{4,9}\/\d[\d.]{3,40}\d)(?:acm(?:conferences|journals|other)|acm-)\S{0,10}.{0,200}$/i,
    tells: ([, doi]) => ({ identifier: { doi: doi! } }),
  },
  { strength: 'loose', rule: /^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/, tells: ([date]) => ({ date }) },
  { strength: 'loose', rule: /^\d{1,2}[./]\d{1,2}[./]\d{4}$/, tells: ([date]) => ({ date }) },
  { strength: 'word', rule: /^(?:today|yesterday)$/i, tells: ([date]) => ({ date }) },
  {
    strength: 'sure',
    rule: /^(?:about )?(?:an?|\d{1,3}) (?:minute|hour|day|week|month|year)s? ago$/i,
    tells: ([date]) => ({ date }),
  },
  { strength: 'sure', rule: /^get trending papers in your (?:email )?inbox(?: once a day)?!?$/i },
  { strength: 'sure', rule: new RegExp(`^[▲△⬆↑👍❤🔥⭐★] ?️? ?(?:${COUNT})?$`, 'u') },
  { strength: 'sure', rule: new RegExp(`^${COUNT} (?:up)?votes?$`, 'i') },
  {
    strength: 'sure',
    rule: new RegExp(`^(?:upvotes?|comments?|likes?|stars?|github|github stars?):? ${COUNT}$`, 'i'),
  },
  { strength: 'sure', rule: new RegExp(`^${COUNT} (?:comments?|likes?|stars?)$`, 'i') },
  { strength: 'loose', rule: new RegExp(`^[+#]?${COUNT}$`) },
  { strength: 'sure', rule: /^[·•∙⋅・] ?\d{1,4} authors?$/i },
  { strength: 'sure', rule: /^\d{1,4} authors?$/i },
  { strength: 'sure', rule: /^[·•∙⋅・|—–-]$/ },
  { strength: 'sure', rule: /^submitted by @?\S{1,40}(?: \S{1,40}){0,3}$/i },
  {
    strength: 'sure',
    rule: new RegExp(`^published on ${WEEKDAY}(?:${MONTH} ${DAY}|${DAY} ${MONTH})${YEAR}$`, 'i'),
  },
  { strength: 'sure', rule: /^published on \d{4}-\d\d-\d\d$/i },
  { strength: 'sure', rule: /^(?:view|see|show) (?:all|more|arxiv page|pdf)(?: papers| comments)?$/i },
  {
    strength: 'sure',
    rule: /^(?:arxiv page|project page|add to collection|load more|show more|back to top)$/i,
  },
  { strength: 'sure', rule: /^(?:new|subscribe|trending papers|daily papers)$/ },
  {
    strength: 'word',
    rule: /^(?:new|subscribe|trending|trending papers|daily papers|papers|github|pdf|arxiv|upvote|share|abstract|sign up|log in)$/i,
  },
  {
    strength: 'sure',
    rule: /^(?:https?:\/\/)?(?:huggingface\.co\/papers(?:\/(?:trending|(?:date|week|month)\/[\w-]{1,20}))?|arxiv\.org\/list\/\S{1,60})\/?(?:[?#]\S*)?$/i,
  },
];

/** In front of lists of any length. */
const LISTS = /^(?:key ?words|index terms|authors) ?[:：—-]/i;

/** Longer than any rule's match. */
const LONGEST = 260;

/**
 * What a whole line or block says if it belongs to the page, else null. Only whole texts are matched, so that
 * "Subscribe or Perish: …" or an abstract with "12 authors" in it never is page chrome.
 */
export function chromeOf(text: string): Chrome | null {
  if (listsNames(text) || LISTS.test(text) || isInstitution(text)) return { strength: 'byline' };
  if (text.length > LONGEST) return null;
  const plain = text.replace(/\s+/g, ' ');
  return ofParts(plain) ?? ofWhole(plain);
}

/** A line of parts with dots or bars between, each of which is the page's: "Jan 06, 2026 · arXiv 2403.00001". */
function ofParts(plain: string): Chrome | null {
  const parts = plain.split(/ [·•|] /);
  if (parts.length < 2 || parts.length > MOST_PARTS) return null;
  const said = parts.map((part) => ofWhole(part.trim()));
  return said.every((one) => one !== null)
    ? (Object.assign({}, ...said, { strength: 'sure' }) as Chrome)
    : null;
}

const MOST_PARTS = 8;

function ofWhole(plain: string): Chrome | null {
  const named = identifierIn(plain);
  if (named) return { strength: named.sure ? 'sure' : 'loose', identifier: named.identifier };
  for (const { strength, rule, tells } of RULES) {
    const match = rule.exec(plain);
    if (match) return { strength, ...tells?.(match) };
  }
  const strength = siteWord(plain);
  return strength && { strength };
}
