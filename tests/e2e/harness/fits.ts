import type { Page } from '@playwright/test';

/**
 * What reaches beyond its own or the screen's right edge and could be scrolled to sideways. One row is meant to: further
 * suggestions, each of which can be had by typing on, or filters, all of which are in the sheet of filters.
 */
export function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('*')]
      .filter(
        (element) =>
          !element.querySelector(':scope > :is([aria-label=Suggestions], [aria-label="Narrow down"])'),
      )
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) =>
          element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .map(
        (element) =>
          `${element.tagName}.${element.className}: ${element.scrollWidth} > ${element.clientWidth}`,
      ),
  );
}

/** Visible controls and texts that reach beyond the screen's edges; suggestions and filters are a strip to be swiped. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a, button, label, h1, h2, p, dd, output')]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('.skip, .visually-hidden, [aria-label=Suggestions], [aria-label="Narrow down"]'),
      )
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > innerWidth + 0.5;
      })
      .map((element) => `${element.tagName}: ${element.textContent.trim().slice(0, 40)}`),
  );
}
