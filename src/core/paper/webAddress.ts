/**
 * An address as a URL if it may be a link: absolute, `http:` or `https:`, and without a user name, which can pass for
 * another host. Null for anything else; never throws.
 */
export function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && !url.username && !url.password ? url : null;
}

/** The host of an address as it is shown: without `www.`. */
export function shownHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}
