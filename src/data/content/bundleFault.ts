import { FaultError, type BundleFaultKind } from '../fault.ts';

const OF_CONNECTION: readonly BundleFaultKind[] = ['offline', 'unreachable', 'stalled', 'cut'];
const OF_SITE: readonly BundleFaultKind[] = ['gone', 'busy'];

/** Why a bundle could not be copied; `detail` names the file and the fault. */
export class BundleFault extends FaultError {
  override name = 'BundleFault';

  constructor(
    readonly kind: BundleFaultKind,
    readonly detail: string,
  ) {
    super(kind === 'stopped' ? { kind, kept: true } : { kind }, detail);
  }
}

/** True if it is the way to the site that is at fault, not what is there. */
export function isOfConnection({ kind }: BundleFault): boolean {
  return OF_CONNECTION.includes(kind);
}

/** True if the site was not reached or not well, which is no fault of the bundle and passes by itself. */
export function isPassing(fault: BundleFault): boolean {
  return isOfConnection(fault) || OF_SITE.includes(fault.kind);
}
