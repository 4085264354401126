/** The argument of mhchem's command, or chemformula's: no deeper groups than those of scripts. */
const SUBSTANCE = /\\(?:ce|ch|cee)\s?\{((?:[^{}]|\{[^{}]*\})*)\}/g;
const PARTS =
  /\^\{([^{}]*)\}|_\{([^{}]*)\}|\^([\d.]*[+-])|(<?[-=]>)|([A-Za-z]+|[)\]])(\d+(?:\.\d+)?)|([A-Za-z]+|[)\]])([+-])(?=[\s,.;]|$)|([A-Za-z]+)|([\d.]+|[-=#+()[\]*,/ ])|([^])/g;

/** Chemical formulas as mathematics: `\ce{^{13}CO2}` is `{}^{13}\mathrm{CO}_{2}`. What is more than that stays. */
export function withSubstances(tex: string): string {
  return tex.replace(SUBSTANCE, (command, formula: string) => chemicalTex(formula) ?? command);
}

/** The commands of a text with their places, as TeX. */
export function substances(text: string): { start: number; end: number; tex: string }[] {
  return [...text.matchAll(SUBSTANCE)].flatMap(({ index, 0: command, 1: formula }) => {
    const tex = chemicalTex(formula!);
    return tex === null ? [] : [{ start: index, end: index + command.length, tex }];
  });
}

function chemicalTex(formula: string): string | null {
  let tex = '';
  for (const part of formula.trim().matchAll(PARTS)) {
    const [, raised, lowered, charge, arrow, counted, count, charged, sign, letters, mark, other] = part;
    if (other !== undefined) return null;
    if (raised !== undefined || lowered !== undefined) {
      if (/[\\^_$]/.test(raised ?? lowered!)) return null;
      tex += `${tex === '' ? '{}' : ''}${raised === undefined ? '_' : '^'}{${raised ?? lowered!}}`;
    } else if (charge !== undefined) tex += `^{${charge}}`;
    else if (arrow !== undefined) tex += arrow === '->' ? '\\rightarrow ' : '\\rightleftharpoons ';
    else if (counted !== undefined) tex += `${upright(counted)}_{${count!}}`;
    else if (charged !== undefined) tex += `${upright(charged)}^{${sign!}}`;
    else if (letters !== undefined) tex += upright(letters);
    else tex += mark === '#' ? '\\equiv ' : mark!;
  }
  return tex || null;
}

function upright(text: string): string {
  return /[A-Za-z]/.test(text) ? `\\mathrm{${text}}` : text;
}
