import type { Tag } from '../../data/library/tagBook.ts';
import { mergeTags, removeTag, renameTag } from '../../data/library/tags.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/library.ts';
import { tellChange } from './tellChange.ts';

/** Renames a tag; to the name of another, it becomes part of that. @param other the tag that has the name already, if one has */
export function changeTagName({ id, name }: Tag, to: string, other: Tag | null): Promise<boolean> {
  const isMerge = other !== null && other.id !== id;
  return tellChange(renameTag(library.database, id, to), () =>
    isMerge ? words.merged(name, other.name) : words.renamed(to),
  );
}

export function joinTags({ id, name }: Tag, into: Tag): Promise<boolean> {
  return tellChange(mergeTags(library.database, id, into.id), () => words.merged(name, into.name));
}

export function deleteTag({ id, name }: Tag): Promise<boolean> {
  return tellChange(removeTag(library.database, id), () => words.removed(name));
}
