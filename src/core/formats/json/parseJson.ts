import { pythonValue } from './pythonValue.ts';

/** A value, or undefined for what is no JSON; as Python prints it, too. */
export function parseJson(text: string): unknown {
  if (text.length <= SHORT && !isJson(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return PRINTED.test(text) ? pythonValue(text) : withoutNumbers(text);
  }
}

/** As Python prints an object. */
const PRINTED = /^\s*(?:\[\s*)?\{\s*'/;
const NO_NUMBER = /-?\b(?:NaN|Infinity)\b/;
/** One pass over any text: a string ends with its quotation mark or, if that is missing, with the text. */
const STRINGS_AND_NO_NUMBERS = /"[^"\\]*(?:\\.[^"\\]*)*"?|-?\b(?:NaN|Infinity)\b/gs;

/** As Python writes numbers that are none. */
function withoutNumbers(text: string): unknown {
  if (!NO_NUMBER.test(text)) return undefined;
  try {
    return JSON.parse(
      text.replace(STRINGS_AND_NO_NUMBERS, (found) => (found.startsWith('"') ? found : 'null')),
    );
  } catch {
    return undefined;
  }
}

/**
 * A megabyte holds so many texts of up to this length that the exceptions which `JSON.parse` throws for them would take
 * seconds. Nothing that describes a paper is as short.
 */
const SHORT = 20;
const STRINGS = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/g;
const OTHER_SCALARS = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][-+]?\d+)?|true|false|null/g;
const WHITE_SPACE = /[ \t\n\r]+/g;
/** Is in no JSON once its strings are `""`. */
const BETWEEN_QUOTES = /"[ \t\n\r]+"/;
/** Of values that are all written `0` or `""`. */
const INNERMOST = /\[(?:(?:0|"")(?:,(?:0|""))*)?\]|\{(?:"":(?:0|"")(?:,"":(?:0|""))*)?\}/g;

/** Whether a short text is JSON: it can be replaced by one value, from the inside out. */
function isJson(text: string): boolean {
  const shortened = text.replace(STRINGS, '""').replace(OTHER_SCALARS, '0');
  if (BETWEEN_QUOTES.test(shortened)) return false;
  let left = shortened.replace(WHITE_SPACE, '');
  for (let longer = ''; left !== longer;) {
    longer = left;
    left = left.replace(INNERMOST, '0');
  }
  return left === '0' || left === '""';
}
