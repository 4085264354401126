/** Between names that a text lists, surest first: "Doe, Jane; Roe, John", "Doe, Jane and Roe, John". */
const SURE_SEPARATORS = [/ ?; ?/, /,? (?:and|&) /];
const COMMA = / ?, ?/;

/**
 * Names of authors, each once, from a list of names, a list of objects with a `name`, or one text. A text is taken apart
 * at commas only where every part has a first and a last name.
 */
export function authorsIn(value: unknown): string[] {
  const names =
    typeof value === 'string' ? namesIn(spaced(value)) : Array.isArray(value) ? value.map(nameOf) : [];
  return [...new Set(names.map((name) => spaced(name).trim()).filter(Boolean))];
}

function nameOf(author: unknown): string {
  if (typeof author === 'string') return author;
  const name: unknown = typeof author === 'object' && author !== null && 'name' in author ? author.name : '';
  return typeof name === 'string' ? name : '';
}

/** White space as single spaces: a pattern that takes any of it looks through a run of it again from each of its characters. */
function spaced(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** @param text with single spaces */
function namesIn(text: string): string[] {
  const [bySemicolon, byWord] = SURE_SEPARATORS.map((separator) => text.split(separator));
  if (bySemicolon!.length > 1) return bySemicolon!;
  const parts = byWord!.flatMap((part) => part.split(COMMA));
  return parts.every((part) => /\S \S/.test(part)) ? parts : byWord!;
}
