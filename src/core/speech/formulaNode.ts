/** A formula as a person reads it: what belongs together is one node, and what is only seen is gone. */
export type FormulaNode =
  | { k: 'number'; text: string }
  /** `glued`: nothing stands between it and the node before. */
  | { k: 'letter'; text: string; glued: boolean }
  | { k: 'word'; text: string }
  /** An operator, a relation or a mark of punctuation of one character. */
  | { k: 'sign'; text: string }
  | { k: 'command'; name: string }
  /** A group, or the argument of a font command. */
  | { k: 'group'; font: string; children: FormulaNode[] }
  | { k: 'fence'; open: string; close: string; children: FormulaNode[] }
  /** A bar that may turn out to be half of a fence. */
  | { k: 'bar'; mark: string }
  /** A command with its arguments: a fraction, a root, an accent. */
  | { k: 'call'; name: string; arguments: FormulaNode[][]; index: FormulaNode[] }
  | ScriptsNode;

export interface ScriptsNode {
  k: 'scripts';
  base: FormulaNode | null;
  sub: FormulaNode[];
  sup: FormulaNode[];
  primes: number;
}
