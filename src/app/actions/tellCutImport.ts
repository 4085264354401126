import { cutImport, endImport, importLock } from '../../data/library/cutImport.ts';
import { isHeld } from '../../platform/keptFile.ts';
import { banners } from '../state/frame/banners.svelte.ts';
import { bringing } from '../state/bring/bringing.svelte.ts';
import { library } from '../state/library/library.svelte.ts';
import * as words from '../words/en/bring.ts';

/** Says once that papers were being added when the app was ended: what is missing would not be missed. */
export async function tellCutImport(): Promise<void> {
  try {
    const cut = await cutImport(library.database);
    // Another tab may be at it.
    if (!cut || bringing.reading || (await isHeld(importLock(library.database)))) return;
    banners.show({ kind: 'problem', message: words.cutOff(cut.names, cut.done, cut.total) });
    await endImport(library.database);
  } catch {
    // Told with the next start.
  }
}
