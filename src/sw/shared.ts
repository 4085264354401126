/** Where other apps hand over what they share: `share_target` of the manifest (`build/shell/webManifest.ts`). */
const TARGET = 'share';
/** The view that shows it (`app/navigation/routes.ts`). */
const VIEW = '#/library/bring';

export interface SharedOptions {
  /** Address of the folder the app lives in, with a slash at the end. */
  scope: string;
  caches: CacheStorage;
}

/** True for what another app shares: a form that is posted by opening a page. */
export function isShared(
  { scope }: SharedOptions,
  { method, url }: Pick<Request, 'method' | 'url'>,
): boolean {
  return method === 'POST' && url === scope + TARGET;
}

/**
 * Keeps what is shared, with or without a network, and leads to the view that shows it. It stays in a cache of its own
 * until the app is done with it (`platform/shared.ts`): whoever is killed in between finds it again. What cannot be kept
 * is said by the view.
 */
export async function takeShared({ scope, caches }: SharedOptions, request: Request): Promise<Response> {
  try {
    const fields = [...(await request.formData())].filter(([, value]) => value);
    const cache = await caches.open(`offprint:${new URL(scope).pathname}:shared`);
    const share = `${scope}${TARGET}/${crypto.randomUUID()}`;
    for (const [at, [field, value]] of fields.entries()) {
      const name = encodeURIComponent(typeof value === 'string' ? '' : value.name);
      await cache.put(`${share}/${at}`, new Response(value, { headers: { field, name } }));
    }
    return Response.redirect(scope + VIEW, 303);
  } catch {
    return Response.redirect(`${scope}${VIEW}/lost`, 303);
  }
}
