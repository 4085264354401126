import type { Annotation } from '../annotation.ts';
import { scriptText } from '../scriptCharacters.ts';

const UNITS =
  'km|kg|kpc|kV|kHz|keV|cm|cfu|mm|mg|mol|min|m|nm|g|s|yr|h|d|K|J|W|V|A|N|Pa|Hz|GHz|MHz|eV|MeV|GeV|TeV|Mpc|pc|erg|sr|L|l|ml|mL|Å|[µμ]m|[µμ]g';
/** `10^(-22)`, `s^(-1)`. */
const POWER = new RegExp(
  String.raw`(?:(?<![\d.])(10)|(?<![\p{L}\d_^.}\\])(${UNITS}))\^\(([-+−]?\d{1,3})\)(?!\^)`,
  'gu',
);

/** Powers of ten and of units whose exponent stands in round brackets, as people type them. */
export function powers(text: string): Annotation[] {
  if (!text.includes('^(')) return [];
  return [...text.matchAll(POWER)].map(({ index, 0: match, 1: ten, 2: unit, 3: exponent }) => {
    const raised = exponent!.replace('−', '-');
    const tex = `${ten ?? `\\mathrm{${unit!}}`}^{${raised}}`;
    return {
      t: 'math',
      start: index,
      end: index + match.length,
      tex,
      display: (ten ?? unit!) + scriptText('^', raised),
    };
  });
}
