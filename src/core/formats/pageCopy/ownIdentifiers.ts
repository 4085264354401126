import { paperId } from '../../paper/paperId.ts';
import type { Role } from './pairing.ts';
import type { Unit } from './units.ts';

/** The identifiers of one paper. */
export interface OwnIdentifiers {
  arxiv?: string;
  doi?: string;
}

/**
 * Where a document puts the identifiers that stand between two papers: above the paper they are of, behind it, or
 * nowhere that could be told.
 */
type Style = 'above' | 'behind' | 'unknown';

/** `doubtful`: taken only if it agrees with what the entry already has. */
interface Claim {
  unit: Unit;
  entry: number;
  kind: 'own' | 'above' | 'doubtful';
}

/**
 * Whose the identifiers on lines of their own are. `entryAt` has, for each unit, the number of the entry it is in, from
 * 0, or -1 above the first. Gives what each entry has, by its number, and the units of which that cannot be told: no
 * identifier is better than another paper's.
 *
 * One inside an entry is its own. One between two entries is the next one's if the document begins with an identifier
 * or numbers them as listings do, and that of the one before if the document ends with one or it has the same already.
 */
export function ownIdentifiers(
  units: readonly Unit[],
  roles: readonly Role[],
  entryAt: readonly number[],
): { own: ReadonlyMap<number, OwnIdentifiers>; strays: readonly Unit[] } {
  const own = new Map<number, OwnIdentifiers>();
  const strays: Unit[] = [];
  /** What the identifiers above an entry came from, while another one may still stand nearer to it. */
  const above = new Map<string, Unit>();
  for (const { unit, entry, kind } of claimsOf(units, roles, entryAt)) {
    const [name, value] = identifierOf(unit);
    const known = own.get(entry);
    const rival = known?.[name];
    const place = `${entry} ${name}`;
    const nearer = kind === 'above' ? above.get(place) : undefined;
    const before = kind === 'above' ? own.get(entry - 1)?.[name] : undefined;
    if ([rival, before].some((one) => one !== undefined && sameId({ [name]: one }, { [name]: value })))
      continue;
    if ((rival !== undefined && !nearer) || (kind === 'doubtful' && !known)) {
      strays.push(unit);
      continue;
    }
    if (nearer) strays.push(nearer);
    if (kind === 'above') above.set(place, unit);
    own.set(entry, { ...known, [name]: value });
  }
  return { own, strays };
}

/** In document order. */
function claimsOf(units: readonly Unit[], roles: readonly Role[], entryAt: readonly number[]): Claim[] {
  const claims: Claim[] = [];
  const entries = (entryAt.at(-1) ?? -1) + 1;
  const style = styleOf(units, roles, entryAt);
  const before = rolesBefore(roles);
  let next = entries;
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i]!;
    const entry = entryAt[i]!;
    if (roles[i] !== 'chrome') next = entry;
    else if (!unit.chrome?.identifier) continue;
    else if (next === entry || entries === 1) claims.push({ unit, entry: Math.max(entry, 0), kind: 'own' });
    else if (style === 'above' && next < entries) claims.push({ unit, entry: next, kind: 'above' });
    else if (style === 'behind' || before[i] === 'title') claims.push({ unit, entry, kind: 'own' });
    else claims.push({ unit, entry, kind: 'doubtful' });
  }
  return claims.reverse();
}

function styleOf(units: readonly Unit[], roles: readonly Role[], entryAt: readonly number[]): Style {
  const named = units.flatMap(({ chrome }, i) => (chrome?.identifier && roles[i] === 'chrome' ? [i] : []));
  const [first] = named;
  const last = named.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  if (entryAt[first] === -1 || named.some((i) => units[i]!.chrome?.identifier?.numbered)) return 'above';
  return last > roles.findLastIndex((role) => role !== 'chrome') ? 'behind' : 'unknown';
}

/** For each unit the role of the last one before it that is no page chrome. */
function rolesBefore(roles: readonly Role[]): (Role | null)[] {
  let last: Role | null = null;
  return roles.map((role) => {
    const before = last;
    if (role !== 'chrome') last = role;
    return before;
  });
}

function identifierOf({ chrome }: Unit): [name: 'arxiv' | 'doi', value: string] {
  const { arxiv, doi = '' } = chrome?.identifier ?? {};
  return arxiv === undefined ? ['doi', doi] : ['arxiv', arxiv];
}

function sameId(a: OwnIdentifiers, b: OwnIdentifiers): boolean {
  return paperId({ title: '', ...a }) === paperId({ title: '', ...b });
}
