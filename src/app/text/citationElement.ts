import type { Piece } from '../../core/export/citations/pieces.ts';
import { webAddress } from '../../core/paper/webAddress.ts';

const TAGS = { italic: 'em', bold: 'strong' } as const;

/** Citations as elements, a paragraph each, for programs that take text with its italics and links. */
export function citationElement(entries: readonly (readonly Piece[])[]): HTMLElement {
  const whole = document.createElement('div');
  for (const entry of entries) {
    const paragraph = document.createElement('p');
    paragraph.append(...entry.map(elementOf));
    whole.append(paragraph);
  }
  return whole;
}

function elementOf({ text, style, href }: Piece): Node | string {
  const address = href === undefined ? null : webAddress(href);
  if (!style && !address) return text;
  const element = document.createElement(address ? 'a' : TAGS[style!]);
  if (address) element.setAttribute('href', address.href);
  element.textContent = text;
  return element;
}
