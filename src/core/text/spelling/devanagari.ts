/** A nasal without a vowel before a consonant of its own row, and the moon over a vowel. */
const NASAL =
  /\u0919\u094d(?=[\u0915-\u0918])|\u091e\u094d(?=[\u091a-\u091d])|\u0923\u094d(?=[\u091f-\u0922])|\u0928\u094d(?=[\u0924-\u0927])|\u092e\u094d(?=[\u092a-\u092d])|\u0901/g;

/** A word of Hindi with nasals as a dot: `हिन्दी` and `हिंदी` are both written. */
export function withNasalDot(word: string): string {
  const first = word.charCodeAt(0);
  return first < 0x0900 || first > 0x097f ? word : word.replace(NASAL, '\u0902');
}
