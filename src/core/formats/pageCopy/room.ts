/** Share of lines with room behind them, from which on lines were not wrapped but end where their writer ended them. */
const MOSTLY = 0.6;

/** Whether lines were broken on purpose: behind most of them the next word would have fitted into the widest line. */
export function areBrokenOnPurpose(groups: readonly (readonly string[])[]): boolean {
  const width = Math.max(0, ...groups.flat().map(({ length }) => length));
  const breaks = groups.flatMap((lines) =>
    lines.slice(1).map((next, at) => lines[at]!.length + 1 + next.split(' ', 1)[0]!.length <= width),
  );
  return breaks.length > 0 && breaks.filter((hasRoom) => hasRoom).length >= MOSTLY * breaks.length;
}
