/** The text with U+FFFD for each half of a surrogate pair that stands alone: what UTF-8 and XML can write. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** The same of each text in a value, as `JSON.stringify` asks for it: JSON escapes halves, which few readers take. */
export function wellFormedValue(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? wellFormed(value) : value;
}
