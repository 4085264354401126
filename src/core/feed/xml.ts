import { wellFormed } from '../text/wellFormed.ts';

/** What XML 1.0 has no way to write, not even escaped. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Any text as text of an element, well-formed whatever it holds: half a surrogate pair becomes U+FFFD. */
function xmlText(text: string): string {
  return writable(text).replaceAll(/[&<>\r]/g, (sign) => ESCAPES[sign]!);
}

/** The same as the value of an attribute between double quotes. */
function xmlAttribute(text: string): string {
  return writable(text).replaceAll(/[&<>"\t\n\r]/g, (sign) => ESCAPES[sign]!);
}

/** An element with text in it; `attributes` are left out where they are null. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  text?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${xmlAttribute(value!)}"`)
    .join('');
  return text === undefined ? `<${name}${written}/>` : `<${name}${written}>${xmlText(text)}</${name}>`;
}

function writable(text: string): string {
  return wellFormed(text).replaceAll(UNWRITABLE, '');
}
