import type { Fields } from './fields.ts';
import { isAttachment } from './attachments.ts';
import { rowsOfColumns } from './columns.ts';
import { describesPaper, titleOf } from './plainRecord.ts';
import { isOtherThing } from './otherThings.ts';

/** Deeper, answers of services hold no lists of papers. */
const DEEPEST = 8;

/**
 * The records of papers in a value: itself, or those that stand in lists and objects within it ("results", "message.items",
 * an object of numbers and papers). What is within a paper (its references) is not looked at. Empty if there is none.
 */
export function recordsIn(value: unknown, depth = 0): Fields[] {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => recordsIn(one, depth + 1));
  const record = value as Fields;
  if (isAttachment(record) || isOtherThing(record)) return [];
  const columns = depth === 0 ? rowsOfColumns(record) : null;
  if (columns) return columns;
  if (depth === 0 ? isWholePaper(record) : isPaper(record)) return [record];
  return Object.entries(record)
    .filter(isWithinList)
    .flatMap(([key, one]) =>
      recordsIn(one, depth + 1).map((found) =>
        isNumber(key) && !('id' in found) ? { ...found, id: key } : found,
      ),
    );
}

/** Whether an answer is one paper, with its title or a head that has it. */
function isWholePaper(record: Fields): boolean {
  return (titleOf(record) !== '' || isHeaded(record)) && !holdsList(record);
}

/** Whether the title and the names of a paper are in its head, and its abstract beside it, as corpora of full texts have them. */
function isHeaded({ metadata, abstract }: Fields): boolean {
  return Array.isArray(abstract) && isFields(metadata) && describesPaper(metadata);
}

function isPaper(record: Fields): boolean {
  const { content, paper } = record;
  return (
    describesPaper(record) ||
    isHeaded(record) ||
    [content, paper].some((one) => isFields(one) && describesPaper(one))
  );
}

/** The head of an answer has a title of its own: "Papers of May", with a list below it. */
function holdsList(record: Fields): boolean {
  if (describesPaper(record)) return false;
  return Object.entries(record).some(
    ([key, one]) =>
      !CITED.test(key) && Array.isArray(one) && one.some((item) => isFields(item) && describesPaper(item)),
  );
}

/** What a paper cites, or is cited by, is another's. */
export const CITED = /^(?:references?|citations?|cites|bibliography|related\w*|relations?)$/i;

function isWithinList([key]: [string, unknown]): boolean {
  return !CITED.test(key);
}

/** Objects of papers by arXiv's numbers or DOIs. */
function isNumber(key: string): boolean {
  return /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$|^10\.\d{4,9}\/\S+$/i.test(key.slice(0, 300));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
