import type { Offprint } from './offprint.ts';

/**
 * Selects a part of the abstract, as a finger or a mouse does.
 *
 * @param from letters of it outside formulas, from its beginning; a formula on the way is in the selection
 */
export function selectIn({ abstract }: Offprint, from: number, to: number): Promise<void> {
  return abstract.evaluate(
    (root, [from, to]) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement!.closest('[data-source]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const place = (offset: number): [Node, number] => {
        let passed = 0;
        walker.currentNode = root;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (passed + node.nodeValue!.length >= offset) return [node, offset - passed];
          passed += node.nodeValue!.length;
        }
        throw new Error(`The abstract has no ${offset} letters.`);
      };
      const [start, end] = [place(from), place(to)];
      getSelection()!.setBaseAndExtent(start[0], start[1], end[0], end[1]);
    },
    [from, to] as const,
  );
}

/** Writes a note on the open paper, and leaves it: what was there is replaced. */
export async function writeNote({ page }: Offprint, text: string): Promise<void> {
  await page.getByRole('button', { name: /^(Add a note|Edit)$/ }).click();
  await page.getByRole('textbox', { name: /^Note on/ }).fill(text);
  await page.getByRole('button', { name: 'Done' }).click();
}
