/** Strings with either mark and perhaps a letter in front, words, brackets, what stands between; anything else is one sign. */
const TOKENS =
  /[uUbB]?'((?:[^'\\]|\\.)*)'|[uUbB]?"((?:[^"\\]|\\.)*)"|(None|True|False|nan|NaN|-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.])|([[\](){},:])|\s+|([^])/gsu;
const WORDS: Readonly<Record<string, string>> = {
  None: 'null',
  True: 'true',
  False: 'false',
  nan: 'null',
  NaN: 'null',
};
const BRACKETS: Readonly<Record<string, string>> = { '(': '[', ')': ']' };
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const LONGEST = 5_000_000;

/**
 * A value as Python prints it: "['Roe, Jane', 'Doe, John']", "{'title': 'Ferns', 'year': None}"; strings side by side are
 * apart, as NumPy has them. Undefined for anything else.
 */
export function pythonValue(text: string): unknown {
  if (text.length > LONGEST || !/^\s*(?:\[\s*(?:[[({'"]|\]|[uUbB]['"])|\{\s*['"])/.test(text))
    return undefined;
  let json = '';
  let afterString = false;
  for (const [token, single, double, word, bracket, other] of text.matchAll(TOKENS)) {
    if (other !== undefined) return undefined;
    const string = single ?? double;
    if (string !== undefined) json += `${afterString ? ',' : ''}${JSON.stringify(unescaped(string))}`;
    else if (word !== undefined) json += WORDS[word] ?? word;
    else if (bracket !== undefined) json += BRACKETS[bracket] ?? bracket;
    if (token.trim() !== '') afterString = string !== undefined;
  }
  try {
    return JSON.parse(json.replace(/,(?=[\]}])/g, '')) as unknown;
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([\da-f]{2})|u([\da-f]{4})|\n|(.))/gis,
    (_, byte?: string, unit?: string, sign?: string) =>
      byte !== undefined || unit !== undefined
        ? String.fromCharCode(parseInt((byte ?? unit)!, 16))
        : (ESCAPES[sign ?? ''] ?? sign ?? ''),
  );
}
