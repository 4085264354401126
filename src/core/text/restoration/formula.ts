/** A formula as a tree: what the damaged text shows, put back into TeX's structure. */
export type Formula =
  | { k: 'command'; name: string }
  | { k: 'letters'; text: string }
  | { k: 'number'; text: string }
  | { k: 'space' }
  /** A single character, or a command of one character (`\|`) that stands for it. */
  | { k: 'mark'; text: string; escaped?: boolean }
  | { k: 'group'; role: GroupRole; children: Formula[] }
  | { k: 'fraction'; numerator: Formula[]; denominator: Formula[] }
  | { k: 'root'; index: Formula[] | null; radicand: Formula[] };

/**
 * What a pair of braces is: an argument or a plain group of TeX, invisible; a set, visible, whose backslashes were
 * lost; or what is left of an outer command, of which the rest is lost.
 */
export type GroupRole = 'argument' | 'set' | 'remains';

export function isMark(node: Formula | undefined, marks: string): boolean {
  return node?.k === 'mark' && !node.escaped && marks.includes(node.text);
}

export function isCommand(node: Formula | undefined, ...names: string[]): boolean {
  return node?.k === 'command' && names.includes(node.name);
}
