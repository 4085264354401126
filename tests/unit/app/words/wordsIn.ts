import { parse } from 'svelte/compiler';

/** Text for a person that stands in code. */
export interface Words {
  line: number;
  text: string;
}

type Node = { type: string; start: number } & Record<string, unknown>;
type Add = (node: Node, text: string) => void;

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
/** Expressions whose parts are read if the whole is. */
const HANDS_ON = new Set(['LogicalExpression', 'TemplateLiteral', 'BinaryExpression', 'ArrayExpression']);

const A_WORD = /\p{L}{2}/u;
/** Two words or more, or one as a label has it. */
const WORDS = /\p{L}[\p{L}\p{P}]*\s+\p{P}*\p{L}|^\s*\p{Lu}\p{Ll}{2,}\p{P}?\s*$/u;
/** A word beside what a template puts in. */
const WORD_BESIDE = /\s\p{P}*\p{L}{2}|\p{L}{2}\p{P}*\s/u;
/** What the browser calls keys. */
const KEYS = /^(?:Enter|Escape|Esc|Backspace|Tab|Delete|Home|End)$/;

/**
 * The words for a person in a file of code: text of markup; values of attributes, props and properties that are read;
 * what is handed to functions that tell; anywhere else strings of two words or more, or of one with a capital. What only
 * logs, comparisons or selectors have is no such text.
 *
 * @param path ends with .svelte or .ts
 */
export function wordsIn(path: string, source: string): Words[] {
  const found: Words[] = [];
  const code = path.endsWith('.svelte') ? source : `<script lang="ts">${source}</script>`;
  const root = parse(code, { modern: true, filename: path });
  const add: Add = ({ start }, text) =>
    found.push({ line: code.slice(0, start).split('\n').length, text: text.trim() });
  for (const part of [root.fragment, root.instance?.content, root.module?.content])
    if (part) visit(part as unknown as Node, false, add);
  return found;
}

/** @param isRead whether a single word is for a person as well */
function visit(node: Node, isRead: boolean, add: Add): void {
  const text = textOf(node);
  if (text === null) {
    for (const [part, partIsRead] of partsOf(node, isRead)) visit(part, partIsRead, add);
  } else if (isForPerson(node, text, isRead)) add(node, text);
}

function isForPerson({ type }: Node, text: string, isRead: boolean): boolean {
  if (isRead ? A_WORD.test(text) : WORDS.test(text)) return !KEYS.test(text);
  return type === 'TemplateElement' && WORD_BESIDE.test(text);
}

/** The parts of a node that may hold words, and whether they are read. */
function partsOf(node: Node, isRead: boolean): [Node, boolean][] {
  const { type } = node;
  const all = (isPartRead: boolean, ...parts: unknown[]) =>
    parts.flat().flatMap((part): [Node, boolean][] => (isNode(part) ? [[part, isPartRead]] : []));
  if (/^(?:Import|Export)/.test(type)) return all(false, node['declaration']);
  if (type.startsWith('TS')) return HAS_CODE.has(type) ? all(isRead, node['expression']) : [];
  switch (type) {
    case 'Fragment':
      return all(true, node['nodes']);
    case 'Attribute': {
      const isAttributeRead = READ.test(String(node['name']));
      return all(isAttributeRead, node['value']).filter(([{ type }]) => isAttributeRead || type !== 'Text');
    }
    case 'ExpressionTag':
      return all(isRead, node['expression']);
    case 'Property':
      return all(READ.test(nameOf(node['key'])), node['value']);
    case 'BinaryExpression':
      return COMPARES.has(String(node['operator'])) ? [] : all(isRead, node['left'], node['right']);
    case 'SwitchCase':
      return all(false, node['consequent']);
    case 'ConditionalExpression':
      return [...all(false, node['test']), ...all(isRead, node['consequent'], node['alternate'])];
    case 'NewExpression':
      return FOR_LOGS.test(nameOf(node['callee'])) ? [] : all(false, node['arguments']);
    case 'CallExpression': {
      const name = nameOf(node['callee']);
      const callee = all(false, node['callee']);
      return TAKES_CSS.has(name) ? callee : [...callee, ...all(TELLS.has(name), node['arguments'])];
    }
    default: {
      const parts = Object.entries(node).filter(([key]) => key !== 'metadata');
      return all(isRead && HANDS_ON.has(type), ...parts.map(([, part]) => part));
    }
  }
}

function textOf(node: Node): string | null {
  if (node.type === 'Text') return String(node['data']);
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  return node.type === 'TemplateElement' ? (node['value'] as { cooked: string }).cooked : null;
}

function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node['property']);
  return String(node['name'] ?? node['value'] ?? '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
