import { Parser } from 'htmlparser2';

/** A line of a page as it is shown. */
export interface HtmlLine {
  text: string;
  /** The addresses of the links in it that have a text, in order. */
  hrefs: string[];
  isHeading: boolean;
}

const BLOCKS =
  /^(?:p|div|h[1-6]|li|ul|ol|tr|table|br|hr|section|article|blockquote|header|footer|body|dt|dd)$/;
const HIDDEN = /^(?:style|script|title|head|noscript|svg)$/;

/** The lines of a page: what is between the tags that begin or end a block, white space as one blank, empty ones left out. */
export function htmlLines(html: string): HtmlLine[] {
  const lines: HtmlLine[] = [];
  let line: HtmlLine = { text: '', hrefs: [], isHeading: false };
  let hidden = 0;
  let headings = 0;
  let href: string | null = null;
  const close = () => {
    line.text = line.text.replace(/\s+/g, ' ').trim();
    if (line.text !== '') lines.push(line);
    line = { text: '', hrefs: [], isHeading: headings > 0 };
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (HIDDEN.test(tag)) hidden++;
      if (/^h[1-6]$/.test(tag)) headings++;
      if (BLOCKS.test(tag)) close();
      if (/^t[dh]$/.test(tag)) line.text += ' ';
      if (tag === 'a') href = attributes['href'] ?? null;
    },
    ontext(text) {
      if (hidden > 0) return;
      if (href !== null && text.trim() !== '') {
        if (!/^\s*\[(?:pdf|html|book|citation|doc|b|c)\]\s*$/i.test(text)) line.hrefs.push(href);
        href = null;
      }
      line.text += text;
    },
    onclosetag(tag) {
      if (HIDDEN.test(tag)) hidden = Math.max(0, hidden - 1);
      if (/^h[1-6]$/.test(tag)) headings = Math.max(0, headings - 1);
      if (BLOCKS.test(tag)) close();
      if (tag === 'a') href = null;
    },
  });
  parser.write(html);
  parser.end();
  close();
  return lines;
}
