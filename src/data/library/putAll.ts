/** Of so many records in one go Dexie tells which were written; of more, that any may have been. */
const TOLD_AT_ONCE = 49;
/** Of more than these, whoever follows a table reads it anew as fast. */
const MOST_TOLD = 2000;

/**
 * Writes records so that whoever follows the table is told which. In a transaction.
 *
 * @param all how many records of the table the transaction writes
 */
export async function putAll<T>(
  table: { bulkPut(records: readonly T[]): PromiseLike<unknown> },
  records: readonly T[],
  all = records.length,
): Promise<void> {
  const atOnce = all > MOST_TOLD ? records.length : TOLD_AT_ONCE;
  const lots: PromiseLike<unknown>[] = [];
  for (let at = 0; at < records.length; at += atOnce)
    lots.push(table.bulkPut(records.slice(at, at + atOnce)));
  await Promise.all(lots);
}
