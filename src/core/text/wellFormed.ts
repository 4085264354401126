/** The text with U+FFFD for each half of a surrogate pair that stands alone: what UTF-8 and XML can write. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}
