/** The fields of an entry, as JSON has them. */
export type Fields = Readonly<Record<string, unknown>>;

/** The text of the first of these fields that has one, as it stands; empty if none has. */
export function textIn(fields: Fields, ...names: readonly string[]): string {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
  }
  return '';
}

/** The texts in a field that is a list of them. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
