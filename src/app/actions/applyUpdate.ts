import { applyUpdate as letIn } from '../../platform/serviceWorker.ts';

/** Restarts into the version that waits. Everything a person did is stored the moment it is done. */
export function applyUpdate(): Promise<void> {
  return letIn();
}
