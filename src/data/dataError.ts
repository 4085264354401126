/**
 * `quota`: no room left; `lost`: the browser dropped its connection to the stored data; `blocked`: another tab holds
 * an older version open; `aborted`: the browser broke a change off; `newer`: the data was written by a newer version of the app; `unavailable`: the browser
 * keeps nothing for this site.
 */
export type DataErrorKind = 'quota' | 'lost' | 'blocked' | 'aborted' | 'newer' | 'unavailable';

const SENTENCES: Record<DataErrorKind, string> = {
  quota:
    'This device has no room left for this site. Free some space, then try again; what was stored before is unchanged.',
  lost: 'The browser lost its connection to the stored data. Reload the page; nothing that was stored is gone.',
  blocked:
    'Another tab of this site holds an older version of the stored data open. Close the other tabs to go on.',
  aborted: 'The browser broke the change off. Try again; what was stored before is unchanged.',
  newer:
    'The stored data was written by a newer version of this app. Look for an update in the settings, then press Restart.',
  unavailable:
    'This browser does not let the site store anything. Leave private browsing or allow site data, then reload.',
};

/** A fault of storage that a person may meet; `message` is one sentence that says what happened and what to do. */
export class DataError extends Error {
  override name = 'DataError';

  constructor(
    readonly kind: DataErrorKind,
    options?: ErrorOptions,
  ) {
    super(SENTENCES[kind], options);
  }
}

const KINDS: Record<string, DataErrorKind> = {
  QuotaExceededError: 'quota',
  UnknownError: 'lost',
  InvalidStateError: 'lost',
  DatabaseClosedError: 'lost',
  AbortError: 'aborted',
  VersionError: 'newer',
  MissingAPIError: 'unavailable',
  MissingApiError: 'unavailable',
  SecurityError: 'unavailable',
};

/**
 * Tells a storage fault from a programmer's error, which is handed back as it is. A full disk reaches us as an
 * AbortError around a QuotaExceededError, so the cause is looked for inside first.
 */
export function toDataError(error: unknown): unknown {
  if (error instanceof DataError) return error;
  const kind = kindOf(error);
  return kind ? new DataError(kind, { cause: error }) : error;
}

function kindOf(error: unknown): DataErrorKind | undefined {
  if (!error || typeof error !== 'object') return undefined;
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  const within = [inner, ...(Array.isArray(failures) ? failures : [])];
  for (const cause of within) {
    const kind = cause === error ? undefined : kindOf(cause);
    if (kind) return kind;
  }
  return KINDS[name ?? ''];
}
