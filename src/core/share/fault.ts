/**
 * Why a link is no reading list. `foreign`: it is none of this app; `cut`: it was damaged or cut on its way; `newer`: a
 * newer version of the app made it; `odd`: it came whole, and says what no list says.
 */
export type LinkFault = { kind: 'foreign' | 'cut' | 'odd' } | { kind: 'newer'; version: number };

/** A link that is not read. Its message is for logs. */
export class LinkError extends Error {
  override name = 'LinkError';

  constructor(readonly fault: LinkFault) {
    super(Object.values(fault).join(' '));
  }
}
