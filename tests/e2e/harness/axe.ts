import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { atRest } from './controls.ts';

/** The rules that can turn out otherwise in another theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** In the place of the whole of axe. */
const NO_SCRIPT = 'undefined';
/** Rows of a list that are coloured like those before them. */
const FURTHER_ROWS = 'li[data-index]:nth-child(n + 9)';
/** Enough elements to find a fault by, where a whole list has it. */
const SHOWN = 3;

/** What axe finds wrong with what is on screen: a rule and the elements that break it, one line each. */
export async function violationsOf(page: Page): Promise<string[]> {
  return analyse(await axeOn(page));
}

/** The same without colours, which are most of its work: where they are looked at otherwise. */
export async function violationsButColours(page: Page): Promise<string[]> {
  return analyse((await axeOn(page)).disableRules(COLOUR_RULES));
}

/** The same for colours alone, of the first rows of a list: all that can differ between two themes of one view. */
export async function colourViolationsOf(page: Page): Promise<string[]> {
  return analyse((await axeOn(page)).withRules(COLOUR_RULES).exclude(FURTHER_ROWS));
}

/**
 * In the page itself: it has no frames whose findings a blank page would have to put together. A page that has axe since
 * an earlier look is not given it again. What fades in is looked at once it is there.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  await atRest(page);
  const hasAxe = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder({ page, ...(hasAxe && { axeSource: NO_SCRIPT }) });
  return axe.setLegacyMode().options({ resultTypes: ['violations'] });
}

async function analyse(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => {
    const examples = nodes.slice(0, SHOWN).map(({ html }) => html);
    return `${id} (${nodes.length} times): ${examples.join(' | ')}`;
  });
}
