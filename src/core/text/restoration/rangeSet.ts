import type { Range } from '../../paper/paper.ts';

/** Ranges in order, those that touch or overlap made one. */
export function unite(ranges: readonly Range[]): Range[] {
  const united: Range[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = united.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else united.push({ start, end });
  }
  return united;
}

/** Whether a range overlaps one of `united`, by bisection. */
export function overlapsAny({ start, end }: Range, united: readonly Range[]): boolean {
  let low = 0;
  let high = united.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (united[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < united.length && united[low]!.start < end;
}
