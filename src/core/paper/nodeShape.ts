/** Text restoration nests a quarter as deep, and formulas of abstracts a fifth. */
const DEEPEST_NODES = 64;
const DEEPEST_TREE = 100;
/** Nodes of one text, those of its formulas among them; the longest abstracts have some thousands. */
const MOST_NODES = 500_000;
/** UTF-16 units of what is shown in place of a node's source. */
const LONGEST = 100_000;

/** A value that was parsed from JSON, of which nothing is known. */
type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is a list of nodes that tile a text, as restored texts are told (`paper.ts`). */
export function isTiling(value: unknown, text: string): boolean {
  return new NodeShape().tile(value, 0, text.length, 0);
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isTextUpTo(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** Checks the nodes of one text, and counts them. */
class NodeShape {
  #nodes = 0;

  tile(value: unknown, start: number, end: number, depth: number): boolean {
    if (!Array.isArray(value) || depth > DEEPEST_NODES || !this.#has(value.length)) return false;
    let at = start;
    for (const node of value as readonly unknown[]) {
      if (!isFields(node) || node['start'] !== at || !isEnd(node['end'], at, end)) return false;
      if (!this.#isNode(node, at, node['end'], depth)) return false;
      at = node['end'];
    }
    return at === end;
  }

  /** Of a kind that is not known the text could not be shown. */
  #isNode(node: Fields, start: number, end: number, depth: number): boolean {
    switch (node['t']) {
      case 'text':
        return true;
      case 'char':
        return isTextUpTo(node['display'], LONGEST);
      case 'math': {
        const { tex, display, mathml } = node;
        const isTold = isTextUpTo(tex, LONGEST) && isTextUpTo(display, LONGEST);
        return isTold && (mathml === undefined || this.#isTree(mathml, 0));
      }
      case 'link':
        return isTextUpTo(node['href'], LONGEST) && this.tile(node['children'], start, end, depth + 1);
      case 'emphasis':
      case 'group':
      case 'sup':
      case 'sub':
        return this.tile(node['children'], start, end, depth + 1);
      case 'list':
        return this.#areItems(node['items'], start, end, depth + 1);
      default:
        return false;
    }
  }

  /** Each item goes on where the one before ended. */
  #areItems(items: unknown, start: number, end: number, depth: number): boolean {
    if (!Array.isArray(items) || !this.#has(items.length)) return false;
    let at = start;
    for (const item of items as readonly unknown[]) {
      const last: unknown = Array.isArray(item) ? item.at(-1) : undefined;
      const until = isFields(last) ? last['end'] : at;
      if (!isEnd(until, at, end) || !this.tile(item, at, until, depth)) return false;
      at = until;
    }
    return at === end;
  }

  /** Which elements and attributes a formula may have is told where it is drawn. */
  #isTree(tree: unknown, depth: number): boolean {
    if (typeof tree === 'string') return tree.length <= LONGEST;
    if (!Array.isArray(tree) || depth > DEEPEST_TREE || !this.#has(tree.length)) return false;
    const [tag, attributes, ...children] = tree as readonly unknown[];
    if (typeof tag !== 'string' || !(attributes === null || isFields(attributes))) return false;
    if (attributes && !Object.values(attributes).every((text) => isTextUpTo(text, LONGEST))) return false;
    return children.every((child) => this.#isTree(child, depth + 1));
  }

  #has(more: number): boolean {
    this.#nodes += more;
    return this.#nodes <= MOST_NODES;
  }
}

function isEnd(value: unknown, start: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= start && (value as number) <= most;
}
