import type { Block } from './blocks.ts';

/** An article in Markdown, a proposal, a lesson: what tells it from a list of papers, for both have headings, texts and links. */

const FENCE = /^\s{0,3}(?:```|~~~)\s{0,3}([\w-]{0,30})/;

/** Whether a program stands among the lines: a box of code, but of BibTeX, which lists of papers have. */
export function hasProgram(lines: readonly string[]): boolean {
  let isOpen = false;
  return lines.some((line, at) => {
    const language = FENCE.exec(line)?.[1];
    if (language === undefined) return false;
    isOpen = !isOpen;
    return isOpen && !/^(?:bib|tex|latex)/i.test(language) && !/^\s{0,9}@\w/.test(lines[at + 1] ?? '');
  });
}

/** Paragraphs of an article for each work that it refers to, at least. */
const PARAGRAPHS_A_WORK = 6;
const SHORTEST_PARAGRAPH = 150;

/** Whether these works are what an article refers to: among so much text they are no list. */
export function isArticle(blocks: readonly Block[], works: readonly { line: number }[]): boolean {
  const lines = new Set(works.map(({ line }) => line));
  let paragraphs = 0;
  let length = 0;
  for (const block of blocks) {
    const isText = block.kind === 'text' && !lines.has(block.line);
    const before = length;
    length = isText ? length + block.text.length : 0;
    if (before < SHORTEST_PARAGRAPH && length >= SHORTEST_PARAGRAPH) paragraphs++;
  }
  return paragraphs >= PARAGRAPHS_A_WORK * works.length;
}
