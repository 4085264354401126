import type { Fields } from './fields.ts';

/**
 * Whether an object says of itself that it is another thing than a paper, although it may have a title and a description: a
 * place on a map, a package of a program, a notebook, a video, a task of a repository, or what was said of a paper. None of those has an abstract.
 */
export function isOtherThing(record: Fields): boolean {
  const { type, kind, url, abstract } = record;
  if (textOf(abstract).trim() !== '') return false;
  if ('geometry' in record && 'properties' in record && /^feature/i.test(textOf(type))) return true;
  if (['dependencies', 'devDependencies', 'peerDependencies'].some((name) => isObject(record[name])))
    return true;
  if ('nbformat' in record && 'cells' in record) return true;
  if (/^youtube#/.test(textOf(kind))) return true;
  if ('api.github.com' === hostOf(textOf(url))) return true;
  return isAnswer(record);
}

/** Reviews and comments of OpenReview have titles of their own, and say to which note they are an answer. */
function isAnswer({ replyto, forum, id }: Fields): boolean {
  return textOf(replyto) !== '' && textOf(forum) !== '' && textOf(id) !== textOf(forum);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function hostOf(address: string): string {
  return /^https:\/\/([\w.-]{1,80})\//.exec(address)?.[1] ?? '';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
