import type { Range } from '../../paper/paper.ts';
import { roleOf } from './commands.ts';

/** A name with an index or a power, and a number with `times`. */
const SCRIPTED =
  /(?<![\w\\./{}^-])([A-Za-z]{2,10})[_^](?:infty|[A-Za-z\d](?![\w{^])|\{[^{}\s]{1,12}\})(?![\w_^{(/-]|\.\w)/g;
/** `10^-6`, `10^{-6}`: a power of ten, whoever writes it. */
const POWER_OF_TEN = /(?<![\w.^{])10\^(?:-\d{1,3}(?![\d}^])|\{[-+−]?\d{1,3}\}(?!\^))/g;
const TIMES = /(?<![\w.,×])\d+(?:\.\d+)?times(?![A-Za-z\d])/g;

/** What is a formula wherever it stands in a damaged text: `ell_infty`, `3.5times`. */
export function sureSpans(text: string): Range[] {
  const spans: Range[] = [];
  for (const { index, 0: match, 1: name } of text.matchAll(SCRIPTED))
    if (roleOf(name!) === 'symbol') spans.push({ start: index, end: index + match.length });
  for (const pattern of [TIMES, POWER_OF_TEN])
    for (const { index, 0: match } of text.matchAll(pattern))
      spans.push({ start: index, end: index + match.length });
  return spans;
}
