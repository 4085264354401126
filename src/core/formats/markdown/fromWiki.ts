/** "== Ferns on Walls ==" of MediaWiki and DokuWiki, "== Ferns on Walls" of AsciiDoc. */
const HEADING = /^(={1,6})(?: (?=[^=\s])|(?=[^=\s].*\1\s*$))(.{2,600}?)\s?\1?\s*$/;
const FEWEST = 2;

/** Whether a text has headings as wikis and AsciiDoc have them. */
export function isWiki(text: string): boolean {
  return (text.match(new RegExp(HEADING, 'gm'))?.length ?? 0) >= FEWEST;
}

/** Such a text as Markdown, line by line; any other as it is. */
export function fromWiki(text: string): string {
  if (!isWiki(text)) return text;
  return text
    .split('\n')
    .map((line) =>
      inMarkdown(
        line.replace(HEADING, (_, signs: string, title: string) => `${'#'.repeat(signs.length)} ${title}`),
      ),
    )
    .join('\n');
}

function inMarkdown(line: string): string {
  return line
    .replace(/\[(https?:\/\/[^\s[\]]{1,1000})\s([^[\]]{1,400})\]/g, '[$2]($1)')
    .replace(/(?:link:)?(https?:\/\/[^\s[\]]{1,1000})\[([^[\]]{1,400})\]/g, '[$2]($1)')
    .replace(/\[\[(https?:\/\/[^\s[\]|]{1,1000})\|([^[\]]{1,400})\]\]/g, '[$2]($1)')
    .replace(/\[\[(?:[^[\]|]{1,300}\|)?([^[\]|]{1,400})\]\]/g, '$1')
    .replace(/'''(.{1,400}?)'''/g, '**$1**')
    .replace(/''(.{1,400}?)''/g, '*$1*')
    .replace(/(?<![:\w/])\/\/(?=\S)([^/]{1,400}?)\/\/(?![\w/])/g, '*$1*')
    .replace(/^:(\p{L}[\p{L} ]{1,20}): (?=\S)/u, '$1: ');
}
