import documentsUrl from 'virtual:documents-url';
import { createDocuments, type DocumentsClient } from '../../documents/client.ts';
import { databaseName } from '../../platform/basePath.ts';
import { scriptUrl } from '../../platform/trustedTypes.ts';
import { content } from '../state/content/content.svelte.ts';

/** Starts the worker that reads what a person brings; whoever starts it ends it. */
export function startDocuments(): DocumentsClient {
  return createDocuments(() => new Worker(scriptUrl(documentsUrl), { type: 'module' }), {
    library: databaseName('library'),
    content: content.databaseName,
  });
}
