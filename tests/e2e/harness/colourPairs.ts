import type { Page } from '@playwright/test';
import { CONTROL_PAIRS, TEXT_PAIRS } from '../../colours/pairs.ts';
import { colourTokens } from '../../colours/themes.ts';

type Kind = 'text' | 'sign';

const KNOWN: Record<Kind, Set<string>> = {
  text: new Set(namesOf(TEXT_PAIRS)),
  sign: new Set(namesOf([...TEXT_PAIRS, ...CONTROL_PAIRS])),
};

/**
 * What is on screen in colours that no unit test holds against each other, one line each: text or a drawn sign whose
 * colour and background are not a known pair of tokens. Every token has a colour of its own meanwhile, so that a pair is
 * known for what it is, and the answer is the same in every theme.
 */
export async function unknownColourPairs(page: Page): Promise<string[]> {
  const found = await page.evaluate(pairsOnScreen, colourTokens());
  return found
    .filter(({ kind, pair }) => !KNOWN[kind].has(pair))
    .map(({ kind, pair, example }) => `${kind} in ${pair}: ${example}`);
}

function namesOf(pairs: readonly (readonly [string, readonly string[]])[]): string[] {
  return pairs.flatMap(([colour, backgrounds]) => backgrounds.map((on) => `${colour} on ${on}`));
}

/** Runs in the page. */
function pairsOnScreen(tokens: string[]): { kind: Kind; pair: string; example: string }[] {
  const root = document.documentElement;
  const byColour = new Map(tokens.map((token, at) => [`rgb(${at + 1}, 0, 0)`, token]));
  for (const [colour, token] of byColour) root.style.setProperty(`--${token}`, colour);
  document.getAnimations().forEach((animation) => animation.finish());
  const nameOf = (colour: string) => byColour.get(colour) ?? colour;

  /** A gradient counts by the first of its colours that can be seen: the one that a mark has behind its letters. */
  const backgroundOf = (element: Element): string => {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const drawn = [...backgroundImage.matchAll(/rgba?\([^)]*\)/g), [backgroundColor] as const];
    const seen = drawn.map(([colour]) => colour).find((colour) => !/^rgba.*, 0\)$/.test(colour));
    if (seen) return nameOf(seen);
    return element.parentElement ? backgroundOf(element.parentElement) : 'nothing';
  };
  const hasWords = (element: Element) =>
    [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue!.trim() !== '') ||
    (element instanceof HTMLInputElement && ['text', 'search'].includes(element.type));
  const found = new Map<string, { kind: Kind; pair: string; example: string }>();
  for (const element of document.querySelectorAll('body *')) {
    const kind = element instanceof SVGSVGElement ? 'sign' : hasWords(element) ? 'text' : null;
    if (!kind || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest(':disabled, [aria-disabled=true], .visually-hidden, script, style')) continue;
    const pair = `${nameOf(getComputedStyle(element).color)} on ${backgroundOf(element)}`;
    found.set(`${kind} ${pair}`, { kind, pair, example: element.outerHTML.slice(0, 120) });
  }
  for (const token of tokens) root.style.removeProperty(`--${token}`);
  return [...found.values()];
}
