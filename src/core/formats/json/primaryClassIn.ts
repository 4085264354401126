import { type Fields, textIn, textsIn } from './fields.ts';

/** The archives of arXiv, and what is behind the dot of those that have parts. */
const CLASS =
  /^(?:astro-ph|cond-mat|cs|econ|eess|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|nlin|nucl-(?:ex|th)|physics|q-(?:bio|fin)|quant-ph|stat)(?:\.[A-Za-z-]{2,12})?$/;

/** The first of arXiv's categories that an entry names: "cs.CL"; null if it names none. */
export function primaryClassIn(fields: Fields): string | null {
  const { categories } = fields;
  const listed = textIn(fields, 'categories').split(/[\s,;]+/);
  const named = [textIn(fields, 'primary_category'), ...listed, ...textsIn(categories)];
  return named.map((name) => name.trim()).find((name) => CLASS.test(name)) ?? null;
}
