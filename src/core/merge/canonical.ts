/** JSON with the keys of every object in code unit order: equal for equal values, whatever order they were made in. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

/** The value itself where all its keys are in order: most of what is stored was written in this way. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as unknown[]).some(isOutOfOrder) ? value.map(inOrder) : value;
  if (!isOutOfOrder(value)) return value;
  // Made by entries, so that a key `__proto__` is a key like any other.
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

function isOutOfOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(isOutOfOrder);
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at++) if (keys[at - 1]! > keys[at]!) return true;
  return keys.some((key) => isOutOfOrder((value as Record<string, unknown>)[key]));
}

/**
 * True for values whose JSON is equal, whatever order their keys were made in: sooner told than by their texts. A field
 * that is undefined is none.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((one, at) => isSame(one, b[at]))
    );
  const [one, other] = [fieldsOf(a), fieldsOf(b)];
  return (
    one.length === other.length &&
    one.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, (b as Record<string, unknown>)[key]))
  );
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
