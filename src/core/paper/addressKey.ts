/** An address as people write it, of the web alone. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?(?<host>[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?::\d+)?)(?<path>\/[^\s?#]*)(?:[?#]\S*)?$/i;

/** As git writes an address. */
const SSH = /^git@([a-z\d.-]+):/i;

/** No address that is kept is longer. */
const LONGEST = 2048;

/**
 * What two spellings of one address have in common: host and path in lower case, without protocol, `www.`, `.git` and
 * slashes or full stops at its end; empty for what is none, or names a whole site only.
 */
export function addressKey(text: string): string {
  if (text.length > LONGEST) return '';
  const { host, path } = ADDRESS.exec(text.trim().replace(SSH, '$1/'))?.groups ?? {};
  const place = path?.replace(/(?:\.git)?[/.,;)]*$/i, '');
  return host && place ? `${host}${place}`.toLowerCase() : '';
}
