/** Between names that a text lists, surest first: "Doe, Jane; Roe, John", "Doe, Jane and Roe, John". */
const SURE_SEPARATORS = [/\s*;\s*/, /,?\s+(?:and|&)\s+/];
const COMMA = /\s*,\s*/;

/**
 * Names of authors, each once, from a list of names, a list of objects with a `name`, or one text. A text is taken apart
 * at commas only where every part has a first and a last name.
 */
export function authorsIn(value: unknown): string[] {
  const names = typeof value === 'string' ? namesIn(value) : Array.isArray(value) ? value.map(nameOf) : [];
  return [...new Set(names.map((name) => name.trim().split(/\s+/).join(' ')).filter(Boolean))];
}

function nameOf(author: unknown): string {
  if (typeof author === 'string') return author;
  const name: unknown = typeof author === 'object' && author !== null && 'name' in author ? author.name : '';
  return typeof name === 'string' ? name : '';
}

function namesIn(text: string): string[] {
  const [bySemicolon, byWord] = SURE_SEPARATORS.map((separator) => text.split(separator));
  if (bySemicolon!.length > 1) return bySemicolon!;
  const parts = byWord!.flatMap((part) => part.split(COMMA));
  return parts.every((part) => /\S\s+\S/.test(part)) ? parts : byWord!;
}
