import { markupText } from '../fields/markup.ts';

export interface InlineLink {
  label: string;
  href: string;
}

export interface Inline {
  /** As it is read: links by their labels, without pictures and marks. */
  text: string;
  links: readonly InlineLink[];
  /** What stands in bold, in order. */
  bold: readonly string[];
}

const TARGET = String.raw`\(\s{0,3}(?:<([^<>\n]{0,2000})>|<?([^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,500}){0,3})>?)(?:\s{1,3}["'][^"']{0,300}["'])?\s{0,3}\)`;
const PICTURE = new RegExp(String.raw`!\[[^[\]]{0,300}\]${TARGET}`, 'g');
const LINK = new RegExp(String.raw`\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){0,500})\]${TARGET}`, 'g');
const ADDRESS = /<(https?:\/\/[^\s<>]{1,2000})>/g;
const ANCHOR = /<a\s[^<>]{0,500}?href\s?=\s?["']?([^"'\s<>]{1,2000})["']?[^<>]{0,500}>([^<>]{0,1000})<\/a>/gi;
const TAGS = /<\/?(?:details|summary|img|picture|source|video)\b[^<>]{0,500}>/gi;
const BOLD = /(\*\*|__)(?=\S)([^\n]{1,1000}?\S?)\1/g;
const ITALIC = /(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,1000}?[^\s*_\\]?)\1(?![\w*])/g;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~"'])/g;
const FORMULA = /((?<!\\)\$(?:[^$\\\n]|\\[^\n]){1,500}?\$)/;

/** Escaped signs are characters of no text until all marks are gone: they are none themselves. */
const KEPT = 0xe100;
const KEPT_SIGN = /[\ue121-\ue17e]/g;

function shown(text: string): string {
  return text.replace(KEPT_SIGN, (sign) => String.fromCharCode(sign.charCodeAt(0) - KEPT));
}

/** What a piece of Markdown says. */
export function inlineOf(markdown: string): Inline {
  const links: InlineLink[] = [];
  const bold: string[] = [];
  const note = (label: string, href: string) => {
    const plain = withoutMarks(label, []).trim();
    links.push({ label: plain, href: href.replace(/\\(.)/g, '$1') });
    return label;
  };
  const withoutLinks = markdown
    .replace(ESCAPED, (_, sign: string) => String.fromCharCode(sign.charCodeAt(0) + KEPT))
    .replace(PICTURE, '')
    .replace(TAGS, ' ')
    .replace(ANCHOR, (_, href: string, label: string) => note(label, href))
    .replace(LINK, (_, label: string, between: string | undefined, plain = '') =>
      note(label, between ?? plain),
    )
    .replace(ADDRESS, (_, href: string) => note(href, href));
  const text = withoutMarks(withoutLinks, bold).trim();
  return {
    text: shown(text),
    links: links.map(({ label, href }) => ({ label: shown(label), href: shown(href) })),
    bold: bold.map(shown),
  };
}

/** Formulas stay as they are. */
function withoutMarks(text: string, bold: string[]): string {
  const plain = text
    .split(FORMULA)
    .map((part, at) =>
      at % 2 === 1 ? part.replace(KEPT_SIGN, (sign) => `\\${shown(sign)}`) : unmarked(part, bold),
    )
    .join('');
  return markupText(plain.replace(/<br\s?\/?>/gi, '\n'));
}

function unmarked(text: string, bold: string[]): string {
  return text
    .replace(BOLD, (_, _marks: string, inner: string) => {
      bold.push(inner.replace(ITALIC, '$2').trim());
      return inner;
    })
    .replace(ITALIC, '$2')
    .replace(/`([^`\n]{1,300})`/g, '$1')
    .replace(/~~/g, '');
}
