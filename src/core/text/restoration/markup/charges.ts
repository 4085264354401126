import { hidden, type Annotation } from '../annotation.ts';

const ELEMENTS = `H|He|Li|Be|B|C|N|O|F|Ne|Na|Mg|Al|Si|P|S|Cl|Ar|K|Ca|Sc|Ti|V|Cr|Mn|Fe|Co|Ni|Cu|Zn|Ga|Ge|As|Se|Br|Kr|Rb|Sr|Y|Zr|Nb|Mo|Ru|Rh|Pd|Ag|Cd|In|Sn|Sb|Te|I|Cs|Ba|La|Ce|Nd|Sm|Eu|Gd|Tb|Dy|Er|Yb|Hf|Ta|W|Re|Os|Ir|Pt|Au|Hg|Tl|Pb|Bi|Ra|Th|U|Pu`;
/** `Ca^2+`, `Na^+`, `SO_4^2-`: an element or a group of them, then a charge that a word or a mark of the sentence follows. */
const CHARGED = new RegExp(
  String.raw`(?<![A-Za-z\\_^$])(?=[A-Z][a-z]|[A-Z]+(?:_?\d)?\^\d?[-+−](?:[.,;:/)]|\s[a-z]{2}|$))((?:${ELEMENTS})(?:${ELEMENTS})*)(?:_(\d))?\^(\d?[-+−])(?![\w({^_-])`,
  'g',
);

/** Charges of ions, as people write them without braces: TeX would raise the number alone. */
export function charges(text: string): Annotation[] {
  if (!text.includes('^')) return [];
  return [...text.matchAll(CHARGED)].flatMap(
    ({ index, 0: match, 1: elements, 2: count, 3: charge }): Annotation[] => {
      const end = index + match.length;
      const raised = end - charge!.length - 1;
      const lowered = index + elements!.length;
      return [
        ...(count ? [{ t: 'sub', start: lowered, end: raised } as const, hidden(lowered, lowered + 1)] : []),
        { t: 'sup', start: raised, end },
        hidden(raised, raised + 1),
      ];
    },
  );
}
