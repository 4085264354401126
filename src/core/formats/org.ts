import { decodeText } from './decodeText.ts';
import type { DocumentFormat } from './documentFormat.ts';
import { markdown } from './markdown.ts';

/**
 * Org-mode: the same lists of papers as in Markdown, with other marks. Headings, their drawers of properties and links
 * become those of Markdown, line by line, so that the numbers of lines stay.
 */
export const org: DocumentFormat = {
  name: 'Org',
  matches: ({ name, head }) =>
    /\.org(?:\.gz)?$/i.test(name) || (/^#\+title:/im.test(head) && /^\*{1,6} \S/m.test(head)),
  read({ name: document, bytes }) {
    const decoded = decodeText(bytes);
    if ('problem' in decoded)
      return { papers: [], diagnostics: [{ severity: 'error', document, ...decoded.problem }] };
    const text = decoded.text
      .split(/\r\n?|\n/)
      .map(asMarkdown)
      .join('\n');
    return markdown.read({ name: document, bytes: new TextEncoder().encode(text) });
  },
};

const HEADING =
  /^(\*{1,6}) +(?:(?:TODO|DONE|NEXT|WAITING|READ|UNREAD|READING) +)?(?:\[#[A-Z]\] +)?(.*?)(?: +:[\w@:]{1,200}:)?$/;
const PROPERTY = /^\s*:([A-Za-z][\w-]{0,40}):\s+(\S.*)$/;
const LINK = /\[\[([^[\]]{1,2000})\](?:\[([^[\]]{1,500})\])?\]/g;
/** Properties whose names Markdown's readers have otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  author: 'Authors',
  url: 'Link',
  eprint: 'arXiv',
  journal: 'Journal',
};

function asMarkdown(line: string): string {
  if (/^\s*(?:#\+|:(?:PROPERTIES|END|LOGBOOK):|(?:SCHEDULED|DEADLINE|CLOSED):)/i.test(line)) return '';
  const [, stars, title] = HEADING.exec(line) ?? [];
  if (stars !== undefined) return `${'#'.repeat(stars.length)} ${withLinks(title!)}`;
  const [, name, value] = PROPERTY.exec(line) ?? [];
  if (name === undefined) return withLinks(line);
  const known = NAMES[name.toLowerCase()] ?? name;
  return `${known}: ${known === 'Authors' ? value!.replace(/\s+/g, ' ').replace(/ and /g, ', ') : withLinks(value!)}`;
}

function withLinks(text: string): string {
  return text.replace(LINK, (_, href: string, label = '') => (label === '' ? href : `[${label}](${href})`));
}
