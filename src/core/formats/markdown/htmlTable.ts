import { Parser } from 'htmlparser2';

/** The rows of a table in HTML as cells of Markdown, of which the first is its header. */
export function htmlRows(html: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = [];
  let cell: string | null = null;
  let href = '';
  let seen = 0;
  let line = 0;
  const linesTo = (place: number) => {
    for (; seen < place; seen++) if (html[seen] === '\n') line++;
    return line;
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (tag === 'tr') rows.push({ cells: [], line: linesTo(parser.startIndex) });
      if (tag === 'td' || tag === 'th') cell = '';
      if (cell === null) return;
      if (tag === 'a') {
        href = attributes['href'] ?? '';
        if (isAddress(href)) cell += '[';
      }
      if (tag === 'br') cell += '<br>';
      const arxiv = /^\d{4}\.\d{4,5}/.exec(attributes['data-arxiv-id'] ?? '')?.[0];
      if (arxiv !== undefined) cell += `[arXiv](https://arxiv.org/abs/${arxiv})`;
    },
    ontext(text) {
      if (cell !== null) cell += text.replace(/\s+/g, ' ');
    },
    onclosetag(tag) {
      if (cell === null) return;
      if (tag === 'a' && isAddress(href)) cell += `](${href})`;
      if (tag === 'a') href = '';
      if (tag !== 'td' && tag !== 'th') return;
      rows.at(-1)?.cells.push(cell.trim());
      cell = null;
    },
  });
  parser.write(html);
  parser.end();
  return rows;
}

function isAddress(href: string): boolean {
  return /^https?:\/\/[^\s()]{1,2000}$/i.test(href);
}
