/** Words that no sentence of French, Spanish, Portuguese, Italian, German or Dutch does without, and English lacks. */
const ITS_WORDS =
  /(?<![\p{L}\p{M}])(?:les|des|une|dans|pour|du|est|et|los|las|del|una|que|por|para|el|y|dos|das|uma|não|della|gli|nella|che|di|und|der|die|das|mit|von|für|het|een|van)(?![\p{L}\p{M}])/giu;
const ENGLISH_WORDS = /(?<![\p{L}\p{M}])(?:the|of|and|is|with|for|that|are|this|by|from)(?![\p{L}\p{M}])/giu;
const SOME = 3;

/**
 * Whether a text is of another language than English, in which what splits into commands is a word: "une" is no `u\ne`,
 * "intimes" no `\in` with `\times`, and "le" no relation. A title alone is too short to tell.
 */
export function isOtherLanguage(text: string): boolean {
  const its = text.match(ITS_WORDS)?.length ?? 0;
  return its >= SOME && its > (text.match(ENGLISH_WORDS)?.length ?? 0);
}
