/** The article, by itself or after "and" and "in", and what it must leave. */
const ARABIC = /^(?:[\u0648\u0628\u0641\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{Script=Arabic}{3})/u;
/** The article, by itself or after "and". */
const HEBREW = /^\u05d5?\u05d4(?=\p{Script=Hebrew}{3})/u;

/** A folded Arabic or Hebrew word without its article, which is written together with it. */
export function withoutArticle(word: string): string {
  const first = word.charCodeAt(0);
  if (first < 0x05d0 || first > 0x064a) return word;
  return word.replace(first < 0x0621 ? HEBREW : ARABIC, '');
}
