import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any view has between two controls. */
const MOST = 400;

/** Presses Tab, or Shift+Tab, until a control has the focus, which is in sight then, as WCAG 2.4.11 asks, and shows it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement).catch(() => false);
  await expect(target).toBeAttached();
  for (let stop = 0; stop < MOST && !(await isThere()); stop++) await page.keyboard.press(key);
  await expect(target).toBeFocused();
  await expect(target).toBeInViewport();
  const seen = await target.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const shownBy = [element, element.closest('label'), element.nextElementSibling, element.parentElement];
    return {
      covered:
        hit !== null &&
        !element.contains(hit) &&
        !hit.contains(element) &&
        !shownBy.includes(hit as HTMLElement),
      ring: shownBy.some((one) => one && getComputedStyle(one).outlineStyle !== 'none'),
    };
  });
  expect(seen).toEqual({ covered: false, ring: true });
}
