import type { Page } from '@playwright/test';

/** Rows that are shown of a list, and letters of a name: enough to see how it is told. */
const ROWS = 2;
const LETTERS = 90;
const ROW = /^(\s*)- (?:listitem|option|checkbox "[^"]*" \[)/;

/**
 * What a screen reader is told of the page, as a tree of roles and names: long lists by their first rows, long texts by their
 * beginning, and numbers, which change with the day and the device, as `#`; neither addresses nor what is announced.
 */
export async function toldTree(page: Page): Promise<string> {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n');
  const shown: string[] = [];
  const rows = new Map<number, number>();
  let skipped = Infinity;
  for (const line of lines) {
    const depth = line.search(/\S/);
    if (depth > skipped) continue;
    skipped = Infinity;
    for (const known of [...rows.keys()]) if (known > depth) rows.delete(known);
    if (ROW.test(line)) {
      const count = (rows.get(depth) ?? 0) + 1;
      rows.set(depth, count);
      if (count > ROWS) {
        skipped = depth;
        if (count === ROWS + 1) shown.push(`${' '.repeat(depth)}- …`);
        continue;
      }
    }
    if (/^\s*- \/url:/.test(line)) continue;
    // What is announced comes and goes by itself.
    if (/^\s*- status\b/.test(line)) skipped = depth;
    const text = line.replace(/(^\s*- status)\b.*/, '$1').replace(/(?<!level=)\d+/g, '#');
    shown.push(text.length > LETTERS + depth ? `${text.slice(0, LETTERS + depth)}…` : text);
  }
  return `${shown.join('\n')}\n`;
}

/** What of the tree would mislead: headings that skip a level, no or several of the first, lists of nothing. */
export function oddInTree(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isTold = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[aria-hidden=true], [inert]');
    // A sheet is modal: what lies under it is not told.
    const root = document.querySelector('dialog[open]:modal') ?? document.body;
    const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(isTold);
    const found: string[] = [];
    let before = 0;
    for (const heading of headings) {
      const level = Number(heading.tagName[1]);
      if (before > 0 && level > before + 1)
        found.push(`h${level} after h${before}: ${heading.textContent.trim()}`);
      if (!heading.textContent.trim()) found.push(`an empty h${level}`);
      before = level;
    }
    if (root === document.body && headings.filter(({ tagName }) => tagName === 'H1').length !== 1)
      found.push(`${headings.filter(({ tagName }) => tagName === 'H1').length} headings of the first level`);
    for (const list of root.querySelectorAll('ul, ol, dl, [role=list], [role=listbox]'))
      if (isTold(list) && list.children.length === 0)
        found.push(`a list of nothing: ${list.outerHTML.slice(0, 100)}`);
    return found;
  });
}
