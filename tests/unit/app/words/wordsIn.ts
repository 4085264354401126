import { parse } from 'svelte/compiler';

/** Text for a person that stands in code. */
export interface Words {
  line: number;
  text: string;
}

type Node = { type: string; start: number } & Record<string, unknown>;

/** Attributes, props and properties whose value a person reads or hears. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|label|placeholder|alt|dismissal|description|message|text|word|hint|holds|shown)$/;
/** Functions whose arguments a person reads. */
const TELLS = new Set(['show', 'hint', 'announce']);
/** Constructors whose text only logs have: nothing shows an error's message. */
const FOR_LOGS = /(?:Error|Exception|Fault)$/;
/** Functions that take selectors and media queries. */
const TAKES_CSS = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches', 'matchMedia']);
/** Of TypeScript's own nodes, those with an expression that runs. */
const HAS_CODE = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
]);
const COMPARES = new Set(['===', '!==', '==', '!=', 'in']);

const A_WORD = /\p{L}{2}/u;
const WORDS = /\p{L}[\p{L}\p{P}]*\s+\p{P}*\p{L}/u;

/**
 * The words for a person in a file of code: text of markup; values of attributes, props and properties that are read;
 * what is handed to functions that tell; anywhere else strings of two words or more. What only logs or selectors have is
 * no such text.
 *
 * @param path ends with .svelte or .ts
 */
export function wordsIn(path: string, source: string): Words[] {
  const found: Words[] = [];
  const isMarkup = path.endsWith('.svelte');
  const before = isMarkup ? '' : '<script lang="ts">';
  const code = isMarkup ? source : `${before}${source}</script>`;
  const root = parse(code, { modern: true, filename: path });
  const add = ({ start }: Node, text: string) =>
    found.push({ line: code.slice(0, start).split('\n').length, text: text.trim() });
  for (const part of [root.fragment, root.instance?.content, root.module?.content])
    if (part) visit(part as unknown as Node, false, add);
  return found;
}

/** @param isRead whether a single word is for a person as well */
function visit(node: Node, isRead: boolean, add: (node: Node, text: string) => void): void {
  const into = (child: unknown, read = isRead) => {
    for (const one of [child].flat()) if (isNode(one)) visit(one, read, add);
  };
  const { type } = node;
  const text = textOf(node);
  if (text !== null) {
    if ((isRead ? A_WORD : WORDS).test(text)) add(node, text);
    return;
  }
  if (type === 'Fragment') return into(node['nodes'], true);
  if (type === 'Attribute') return into(node['value'], READ.test(String(node['name'])));
  if (type === 'ExpressionTag') return into(node['expression'], isRead);
  if (type.startsWith('Import') || type.startsWith('Export')) return into(node['declaration'], false);
  if (type.startsWith('TS')) return HAS_CODE.has(type) ? into(node['expression']) : undefined;
  if (type === 'Property') return into(node['value'], READ.test(nameOf(node['key'])));
  if (type === 'BinaryExpression' && COMPARES.has(String(node['operator']))) return;
  if (type === 'NewExpression' && FOR_LOGS.test(nameOf(node['callee']))) return;
  if (type === 'CallExpression') {
    const name = nameOf(node['callee']);
    if (TAKES_CSS.has(name)) return into(node['callee'], false);
    into(node['callee'], false);
    return into(node['arguments'], TELLS.has(name));
  }
  if (type === 'ConditionalExpression') {
    into(node['test'], false);
    into(node['consequent']);
    return into(node['alternate']);
  }
  const keeps = /^(?:LogicalExpression|TemplateLiteral|BinaryExpression)$/.test(type);
  for (const [key, child] of Object.entries(node)) if (key !== 'metadata') into(child, keeps && isRead);
}

function textOf(node: Node): string | null {
  if (node.type === 'Text') return String(node['data']);
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  return node.type === 'TemplateElement' ? (node['value'] as { raw: string }).raw : null;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return String(node['name'] ?? node['value'] ?? '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
