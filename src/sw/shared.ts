/** Where other apps hand over what they share: `share_target` of the manifest (`build/shell/webManifest.ts`). */
const TARGET = 'share';
/** The view that shows it (`app/navigation/routes.ts`). */
const VIEW = '#/library/bring';
/** Bytes that may wait in all: what is larger is chosen as a file, and nobody fills a device by sharing. */
const MOST = 256_000_000;

export interface SharedOptions {
  /** Address of the folder the app lives in, with a slash at the end. */
  scope: string;
  caches: CacheStorage;
}

type Asked = Pick<Request, 'method' | 'url' | 'headers' | 'referrer' | 'destination'>;

/** True for what is shared: a form that is posted by opening a page. */
export function isShared({ scope }: SharedOptions, { method, url }: Pick<Asked, 'method' | 'url'>): boolean {
  return method === 'POST' && url === scope + TARGET;
}

/**
 * Keeps what is shared, with or without a network, and leads to the view that shows it. It stays in a cache of its own
 * until the app is done with it (`platform/shared.ts`): whoever is killed in between finds it again. What cannot be kept
 * is said by the view, and nothing of it stays. What another site posts is not kept, and only opens the app.
 */
export async function takeShared({ scope, caches }: SharedOptions, request: Request): Promise<Response> {
  if (isOfAnotherSite(scope, request)) return Response.redirect(scope, 303);
  const share = `${scope}${TARGET}/${Date.now()}-${crypto.randomUUID()}`;
  const name = `offprint:${new URL(scope).pathname}:shared`;
  let kept = 0;
  try {
    const fields = [...(await request.formData())].filter(([, value]) => value);
    const cache = await caches.open(name);
    let bytes = 0;
    for (const { headers } of await cache.matchAll()) bytes += Number(headers.get('bytes'));
    for (const [, value] of fields) bytes += sizeOf(value);
    if (bytes > MOST) return Response.redirect(`${scope}${VIEW}/large`, 303);
    for (const [field, value] of fields) {
      const headers = {
        field,
        name: encodeURIComponent(typeof value === 'string' ? '' : value.name),
        bytes: `${sizeOf(value)}`,
        // A share is whole once so many parts of it are here.
        parts: `${fields.length}`,
      };
      await cache.put(`${share}/${kept}`, new Response(value, { headers }));
      kept++;
    }
    return Response.redirect(scope + VIEW, 303);
  } catch {
    const cache = await caches.open(name).catch(() => null);
    while (cache && kept >= 0) await cache.delete(`${share}/${kept--}`).catch(() => false);
    return Response.redirect(`${scope}${VIEW}/lost`, 303);
  }
}

const sizeOf = (value: FormDataEntryValue): number => new Blob([value]).size;

/**
 * The system names no site. Neither does a site that hides where one comes from, in a window of its own: what it posts is
 * looked at like any other share. What else a browser says of that (`Sec-Fetch-Site`) no service worker is told.
 */
function isOfAnotherSite(scope: string, { headers, referrer, destination }: Asked): boolean {
  const { origin } = new URL(scope);
  const named = [headers.get('origin'), referrer && new URL(referrer).origin];
  return destination === 'iframe' || named.some((site) => site && site !== 'null' && site !== origin);
}
