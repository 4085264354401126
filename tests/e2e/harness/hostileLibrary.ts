import { paperId } from '../../../src/core/paper/paperId.ts';
import { stampOf } from '../../../src/core/merge/stamp.ts';
import { CANARY, PAYLOADS } from './canary.ts';

const TIME = Date.UTC(2026, 9, 1);
const STAMP = stampOf({ time: TIME, count: 0, device: 'evil' });
const ALL = PAYLOADS.join(' ');

/** Titles of papers that are in the library alone. */
export const OWN_TITLE = `A kept paper ${PAYLOADS[0]}${PAYLOADS[1]}`;
export const TAG = `tag ${PAYLOADS[1]}`.slice(0, 70);
const SHELF = `shelf ${PAYLOADS[0]}`.slice(0, 70);
/** As no formula is typeset, with all by which MathML leads or acts. */
const FORMULA = [
  'math',
  { href: `javascript:window.${CANARY}=1`, onclick: `window.${CANARY}=1`, displaystyle: 'true' },
  [
    'mrow',
    { 'xlink:href': `javascript:window.${CANARY}=1`, style: 'position:fixed;inset:0' },
    ['mi', null, 'x'],
  ],
];
const ACTING = ['math', null, ['maction', { actiontype: 'statusline' }, ['mi', null, 'x']]];
const HTML_WITHIN = [
  'math',
  null,
  ['semantics', null, ['annotation-xml', { encoding: 'text/html' }, ['script', null, `window.${CANARY}=1`]]],
];

const record = (id: string, fields: object) => ({
  id,
  ...fields,
  stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, STAMP])),
});
const written = (text: string) => ({ seen: { evil: STAMP }, heads: { [STAMP]: [text] } });

function ownPaper() {
  const abstract = `x y z link ${ALL}`;
  const at = (text: string) => {
    const start = abstract.indexOf(text);
    return { start, end: start + text.length };
  };
  const formula = (text: string, mathml: unknown) => ({
    t: 'math',
    ...at(text),
    tex: text,
    display: text,
    mathml,
  });
  const space = (start: number) => ({ t: 'text', start, end: start + 1 });
  return {
    id: paperId({ title: OWN_TITLE }),
    title: OWN_TITLE,
    abstract,
    body: [
      formula('x', FORMULA),
      space(1),
      formula('y', ACTING),
      space(3),
      formula('z', HTML_WITHIN),
      space(5),
      {
        t: 'link',
        ...at('link'),
        href: `javascript:window.${CANARY}=1`,
        children: [{ t: 'text', ...at('link') }],
      },
      { t: 'text', start: 10, end: abstract.length },
    ],
    links: [
      { href: `javascript:window.${CANARY}=1`, kind: 'code' },
      { href: 'https://a.example@evil.example/', kind: 'project' },
      { href: 'https:evil.example/path', kind: 'other' },
    ],
    url: `javascript:window.${CANARY}=1`,
    pdf: `data:text/html,<script>window.${CANARY}=1</script>`,
    doi: `"><script>window.${CANARY}=1</script>`,
    authors: PAYLOADS.slice(0, 3),
    venue: PAYLOADS[1],
    keywords: [...PAYLOADS],
    source: { document: PAYLOADS[0], curator: PAYLOADS[1], date: PAYLOADS[2] },
  };
}

/** A backup that somebody made to take over who restores it, without a seal. @param papers ids of the site's papers */
export function hostileBackup(papers: readonly string[]): string {
  const own = ownPaper();
  const ids = [own.id, ...papers];
  return JSON.stringify({
    format: 'offprint-backup',
    version: 1,
    made: '2026-11-29T21:13:42.000Z',
    collections: [...PAYLOADS],
    tables: {
      papers: ids.map((id, at) => record(id, { savedAt: TIME + at, openedAt: TIME })),
      copies: [record(own.id, { paper: own })],
      notes: ids.map((id) =>
        record(id, {
          text: written(`${ALL}\n\n- [ ] ${ALL}\n\n[[${PAYLOADS[0]}|\ud800]]`),
          title: PAYLOADS[1],
        }),
      ),
      highlights: ids.map((paper, at) =>
        record(`h${at}`, {
          paper,
          quote: { exact: PAYLOADS[0], prefix: PAYLOADS[1], suffix: '' },
          start: -3,
          end: 1e9,
          colour: `"><script>window.${CANARY}=1</script>`,
          text: written(ALL),
          at: TIME,
          title: PAYLOADS[1],
        }),
      ),
      tags: [record('t', { name: TAG })],
      taggings: ids.map((paper) => record(`t ${paper}`, { tag: 't', paper, at: TIME })),
      collections: [record('c', { name: SHELF, rank: 'a', order: PAYLOADS[0] })],
      entries: ids.map((paper, at) =>
        record(`c ${paper}`, { collection: 'c', paper, rank: `a${at}`, at: TIME }),
      ),
      visits: ids.map((paper) => record(`v ${paper}`, { paper, day: '2026-10-01', at: TIME, title: ALL })),
      searches: PAYLOADS.map((query) => record(query, { usedAt: TIME, pinnedAt: TIME })),
      [`__proto__`]: [record('polluted', { polluted: true })],
    },
    preferences: [
      { id: 'theme', value: `"><script>window.${CANARY}=1</script>`, stamps: {} },
      { id: '__proto__', value: { polluted: true }, stamps: {} },
    ],
  });
}
