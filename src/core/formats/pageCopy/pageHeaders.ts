import type { Role } from './pairing.ts';
import type { Unit } from './units.ts';

/** Who put a page together and when, as printed on it. */
export interface PageHeader {
  curator?: string;
  date?: string;
}

/**
 * The page header above each unit. A header is a run of page chrome at the top of the document, or one that names a
 * curator further down, where pages were pasted one after another. A date anywhere else is a paper's own, no header.
 */
export function pageHeaders(units: readonly Unit[], roles: readonly Role[]): PageHeader[] {
  const headers: PageHeader[] = [];
  let header: PageHeader = {};
  for (let start = 0; start < units.length;) {
    const end = endOfRun(roles, start);
    const said = saidBy(units.slice(start, end));
    if (start === 0 || said.curator !== undefined) header = said;
    for (; start <= end && start < units.length; start++) headers.push(header);
  }
  return headers;
}

/** Behind the last chrome unit of a run that begins at `start`; `start` itself if there is none. */
function endOfRun(roles: readonly Role[], start: number): number {
  let end = start;
  while (end < roles.length && roles[end] === 'chrome') end++;
  return end;
}

function saidBy(run: readonly Unit[]): PageHeader {
  const curator = run.find((unit) => unit.chrome?.curator !== undefined)?.chrome?.curator;
  const date = run.find((unit) => unit.chrome?.date !== undefined)?.chrome?.date;
  return { ...(curator === undefined ? {} : { curator }), ...(date === undefined ? {} : { date }) };
}
