/** JSON with the keys of every object in code unit order: equal for equal values, whatever order they were made in. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? '';
}

/** Made by entries, so that a key `__proto__` is a key like any other. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/**
 * True for values whose JSON is equal, whatever order their keys were made in: sooner told than by their texts. A field
 * that is undefined is none.
 */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b))
    return false;
  const [one, other] = [a, b].map((value) =>
    Object.entries(value).filter(([, inner]) => inner !== undefined),
  );
  const values = new Map(other);
  return one!.length === values.size && one!.every(([key, value]) => isSame(value, values.get(key)));
}
