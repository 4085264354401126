/** Share of lines behind which the next word would have fitted into the widest line, of all but the last; 0 for a single line. */
export function shareWithRoom(groups: readonly (readonly string[])[]): number {
  const width = Math.max(0, ...groups.flat().map(({ length }) => length));
  const breaks = groups.flatMap((lines) =>
    lines.slice(1).map((next, at) => lines[at]!.length + 1 + next.split(' ', 1)[0]!.length <= width),
  );
  return breaks.filter((hasRoom) => hasRoom).length / Math.max(1, breaks.length);
}
