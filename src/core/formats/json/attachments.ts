import type { Fields } from './fields.ts';

/** What programs that keep papers put beside them. */
export function isAttachment(record: Fields): boolean {
  const { data } = record;
  const nested = typeof data === 'object' && data !== null ? (data as Fields)['itemType'] : undefined;
  const type = record['itemType'] ?? record['Item Type'] ?? nested;
  return typeof type === 'string' && /^(?:attachment|note|annotation)$/i.test(type);
}
