import { applyUpdate as letIn } from '../../platform/appUpdate.ts';

/** Restarts into the version that waits. Everything a person did is stored the moment it is done. */
export function applyUpdate(): void {
  letIn();
}
