/** What may be a link: read here by a rule of its own, so that a reader is not held against itself. */
const WEB = /^https?:\/\/[^\s@/?#\\]+(?:[/?#]|$)/i;
const ADDRESS_KEYS = new Set(['href', 'url', 'pdf']);
/** Elements of MathML that draw and do nothing else; attributes that lead or run nowhere. */
const DRAWN =
  /^(?:math|mrow|mi|mn|mo|mtext|mspace|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|munderover|mstyle)$/;
const ACTIVE = /^on|href|src|style|class|^id$|action|:/i;
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype];
const OWN_KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);
/** Characters and nodes that a reader may make of each character it was given, and of nothing. */
const GROWTH = 400;
const LEAST = 20_000;

/**
 * Throws if what a reader gave could do more than be shown: an address that is none of the web, a formula with an element
 * or an attribute that acts, a function, far more than it was given; or if reading changed what all objects inherit.
 *
 * @param given the length of what was read
 */
export function checkInert(value: unknown, given: number): void {
  checkPrototypes();
  let size = 0;
  const open: [unknown, string][] = [[value, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [one, key] = next;
    size += typeof one === 'string' ? one.length : 1;
    if (size > LEAST + GROWTH * given) throw new Error(`More than ${size} came of ${given}.`);
    if (typeof one === 'function') throw new Error(`A function came of a text, as ${key}.`);
    if (typeof one === 'string' && ADDRESS_KEYS.has(key) && !WEB.test(one))
      throw new Error(`${JSON.stringify(one)} came as ${key}.`);
    if (key === 'mathml') checkTree(one);
    if (one instanceof Map || one instanceof Set)
      open.push(...[...one].map((held): [unknown, string] => [held, '']));
    else if (typeof one === 'object' && one !== null && !ArrayBuffer.isView(one))
      for (const name of Object.keys(one)) open.push([(one as Record<string, unknown>)[name], name]);
  }
}

/** Throws if an address could be followed anywhere but to the web. */
export function checkAddress(href: string): void {
  if (!WEB.test(href)) throw new Error(`${JSON.stringify(href)} is a link.`);
}

function checkTree(tree: unknown): void {
  if (!Array.isArray(tree)) return;
  const [tag, attributes, ...children] = tree as [string, Record<string, string> | null, ...unknown[]];
  if (!DRAWN.test(tag)) throw new Error(`A formula has ${tag}.`);
  for (const name of Object.keys(attributes ?? {}))
    if (ACTIVE.test(name)) throw new Error(`A formula has ${name}.`);
  children.forEach(checkTree);
}

function checkPrototypes(): void {
  PROTOTYPES.forEach((prototype, at) => {
    if (Reflect.ownKeys(prototype).length !== OWN_KEYS[at])
      throw new Error('What objects inherit was changed.');
  });
}
