import { applyUpdate as letIn } from '../../platform/appUpdate.ts';
import { storeUnsaved } from '../state/notes/unsaved.ts';

/** Restarts into the version that waits, once what is being written is stored. All else is stored the moment it is done. */
export async function applyUpdate(): Promise<void> {
  await storeUnsaved();
  letIn();
}
