/** The article, by itself or after "and" and "in", and what it must leave. */
const ARTICLE = /^(?:[\u0648\u0628\u0641\u0643]?\u0627\u0644|\u0644\u0644)(?=\p{Script=Arabic}{3})/u;

/** A folded Arabic word without its article, which is written together with it. */
export function withoutArticle(word: string): string {
  const first = word.charCodeAt(0);
  return first < 0x0621 || first > 0x064a ? word : word.replace(ARTICLE, '');
}
