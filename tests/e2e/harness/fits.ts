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
          !element.querySelector(
            ':scope > :is([aria-label=Suggestions], [aria-label="Narrow down"], [aria-label=Vorschläge], [aria-label=Eingrenzen])',
          ),
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
          !element.closest(
            '.skip, .visually-hidden, [aria-label=Suggestions], [aria-label="Narrow down"], [aria-label=Vorschläge], [aria-label=Eingrenzen]',
          ),
      )
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < -0.5 || right > innerWidth + 0.5;
      })
      .map((element) => `${element.tagName}: ${element.textContent.trim().slice(0, 40)}`),
  );
}

/** Visible controls that are smaller than a thumb. Links within text may be, by WCAG's own exception. */
export function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((least) => {
    const boxOf = (element: HTMLElement): DOMRect => {
      const cover = getComputedStyle(element, '::after');
      const host = cover.position === 'absolute' && cover.content !== 'none' ? element.offsetParent : null;
      return (element.closest('label') ?? host ?? element).getBoundingClientRect();
    };
    return [...document.querySelectorAll<HTMLElement>('a, button, input, select, textarea')]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !element.closest('[data-testid=abstract], [data-testid=note] p, .authors, .skip'),
      )
      .map((element) => ({ element, box: boxOf(element) }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)}: ${box.width} x ${box.height}`);
  }, least);
}

/** Words that their control has no room for: they are cut, or run into what stands beside. Names of papers may be cut. */
export function cutShort(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, nav a, a.button, label, [role=group] > span, h1, h2, h3, dt, output',
      ),
    ]
      .filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest(
            '.visually-hidden, .skip, li, [dir=auto], [aria-label=Suggestions], [aria-label=Vorschläge]',
          ),
      )
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
      .map(
        (element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`,
      ),
  );
}

/**
 * Words of headings and controls that go on in the next line without a hyphen.
 *
 * @param names what a person called something: they may be broken anywhere
 */
export function brokenWords(page: Page, names: readonly string[] = []): Promise<string[]> {
  return page.evaluate((names) => {
    const broken: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, nav a, a.button, label, h1, h2, h3',
    )) {
      if (!element.checkVisibility() || element.closest('.visually-hidden, .skip, li, [dir=auto]')) continue;
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        // Between places where a line may end.
        for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          if (names.some((name) => name.includes(word))) continue;
          const lines = new Set<number>();
          for (let at = index; at < index + word.length; at++) {
            const letter = new Range();
            letter.setStart(text, at);
            letter.setEnd(text, at + 1);
            // The first letter after a hyphen has an empty box where the line before ends, too.
            const box = [...letter.getClientRects()].at(-1);
            if (box) lines.add(Math.round(box.top));
          }
          if (lines.size > 1) broken.push(`${element.tagName}.${element.className}: ${word} is broken`);
        }
      }
    }
    return broken;
  }, names);
}
