const BOOLEAN = /^(?:true|false)$/;
const LEVEL = /^[+-]?\d$/;
/** Up to three digits before the point, in units of the type or its points. */
const LENGTH = /^-?(\d{0,3}(?:\.\d+)?)(em|pt|px)?$/;
const LONGEST: Readonly<Record<string, number>> = { em: 4, pt: 40, px: 40 };

const isBoolean = (value: string) => BOOLEAN.test(value);

/** Whether a length is one that type needs: a formula is no place for a rule of a kilometre. */
function isLength(value: string): boolean {
  const [, number, unit] = LENGTH.exec(value) ?? [];
  return number !== undefined && number !== '' && Number(number) <= (unit ? LONGEST[unit]! : 0);
}

type Rule = (value: string) => boolean;
type Rules = Readonly<Record<string, Rule>>;

const ANYWHERE: Rules = { displaystyle: isBoolean, scriptlevel: (value) => LEVEL.test(value) };
const OPERATOR: Rules = {
  form: (value) => ['prefix', 'infix', 'postfix'].includes(value),
  fence: isBoolean,
  separator: isBoolean,
  stretchy: isBoolean,
  symmetric: isBoolean,
  largeop: isBoolean,
  movablelimits: isBoolean,
  lspace: isLength,
  rspace: isLength,
  minsize: isLength,
  maxsize: isLength,
};

/** Elements of MathML Core (https://www.w3.org/TR/mathml-core/) that a formula may have, with their attributes. */
const ELEMENTS = new Map<string, Rules>([
  ['math', {}],
  ['mrow', {}],
  ['mi', { mathvariant: (value) => value === 'normal' }],
  ['mn', {}],
  ['mo', OPERATOR],
  ['mtext', {}],
  ['mspace', { width: isLength, height: isLength, depth: isLength }],
  ['mfrac', { linethickness: isLength }],
  ['msqrt', {}],
  ['mroot', {}],
  ['msub', {}],
  ['msup', {}],
  ['msubsup', {}],
  ['munder', { accentunder: isBoolean }],
  ['mover', { accent: isBoolean }],
  ['munderover', { accent: isBoolean, accentunder: isBoolean }],
  ['mstyle', {}],
]);

export function isAllowedElement(tag: string): boolean {
  return ELEMENTS.has(tag);
}

export function isAllowedAttribute(tag: string, name: string, value: string): boolean {
  const rules = { ...ANYWHERE, ...ELEMENTS.get(tag) };
  return typeof value === 'string' && Object.hasOwn(rules, name) && rules[name]!(value);
}
