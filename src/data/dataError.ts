import { FaultError, type DataFaultKind } from './fault.ts';

/** A fault of storage that a person may meet. */
export class DataError extends FaultError {
  override name = 'DataError';

  constructor(
    readonly kind: DataFaultKind,
    options?: ErrorOptions,
  ) {
    super({ kind }, '', options);
  }
}

const KINDS: Record<string, DataFaultKind> = {
  QuotaExceededError: 'quota',
  UnknownError: 'lost',
  InvalidStateError: 'lost',
  DatabaseClosedError: 'lost',
  AbortError: 'aborted',
  VersionError: 'newer-data',
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

function kindOf(error: unknown): DataFaultKind | undefined {
  if (!error || typeof error !== 'object') return undefined;
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  const within = [inner, ...(Array.isArray(failures) ? failures : [])];
  for (const cause of within) {
    const kind = cause === error ? undefined : kindOf(cause);
    if (kind) return kind;
  }
  return KINDS[name ?? ''];
}
