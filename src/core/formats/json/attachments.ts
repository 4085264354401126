import type { Fields } from './fields.ts';

/** What programs that keep papers put beside them. */
export function isAttachment(record: Fields): boolean {
  const type = record['itemType'] ?? record['Item Type'];
  return typeof type === 'string' && /^(?:attachment|note|annotation)$/i.test(type);
}
