// A small tree of an XML part, to be changed and written again. Word's elements are named `w:…` whatever prefix a file
// gives them. Read without recursion and to a bounded depth; entities that a file declares are never followed.
import { Parser } from 'htmlparser2';
import { RefusalError } from '#shared/kernel/refusal.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  children: XmlNode[];
  parent: XmlElement | null;
}
export type XmlNode = XmlElement | string;

const maxDepth = 2000;
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const prefixes: Readonly<Record<string, string>> = {
  [wordNamespace]: 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
};

/** The root element. Throws `file-damaged` for what ends too early, has no element or is nested without end. */
export function parseXml(text: string): XmlElement {
  const names = new Map<string, string>();
  let root: XmlElement | null = null;
  let open: XmlElement | null = null;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1;
        if (depth > maxDepth) throw new RefusalError('file-damaged', { reason: 'nesting', depth });
        declare(names, attributes);
        const element = {
          name: canonical(tag, names),
          attributes: rename(attributes, names),
          children: [],
          parent: open,
        };
        if (open) open.children.push(element);
        else root ??= element;
        open = element;
      },
      onclosetag() {
        depth -= 1;
        open = open?.parent ?? null;
      },
      ontext(value) {
        if (!open) return;
        const last = open.children.length - 1;
        const before = open.children[last];
        if (typeof before === 'string') open.children[last] = before + value;
        else open.children.push(value);
      },
    },
    { xmlMode: true },
  );
  parser.write(text);
  const isCut = depth > 0;
  parser.end();
  if (!root || isCut) throw new RefusalError('file-damaged', { reason: 'xml' });
  return root;
}

function declare(names: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  for (const key in attributes) {
    if (!key.startsWith('xmlns')) continue;
    const known = prefixes[attributes[key] ?? ''];
    names.set(key.slice('xmlns:'.length), known ?? key.slice('xmlns:'.length));
  }
}

function canonical(name: string, names: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const written = colon < 0 ? '' : name.slice(0, colon);
  const prefix = names.get(written) ?? written;
  return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function rename(attributes: Record<string, string>, names: ReadonlyMap<string, string>): Record<string, string> {
  const renamed: Record<string, string> = {};
  for (const key in attributes) {
    const name = key.startsWith('xmlns') || !key.includes(':') ? key : canonical(key, names);
    renamed[name] = attributes[key] ?? '';
  }
  return renamed;
}

/** With the root's own declarations, and those of the names that we give. */
export function writeXml(root: XmlElement): string {
  const parts: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  for (const [uri, prefix] of Object.entries(prefixes)) root.attributes[`xmlns:${prefix}`] ??= uri;
  writeElement(root, parts);
  return parts.join('');
}

function writeElement({ name, attributes, children }: XmlElement, parts: string[]): void {
  parts.push('<', name);
  for (const key in attributes) parts.push(' ', key, '="', escapeSigns(attributes[key] ?? ''), '"');
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children) {
    if (typeof child === 'string') parts.push(escapeSigns(child));
    else writeElement(child, parts);
  }
  parts.push('</', name, '>');
}

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeSigns(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign) : text;
}

export function element(name: string, attributes: Record<string, string> = {}, children: XmlNode[] = []): XmlElement {
  const made: XmlElement = { name, attributes, children, parent: null };
  for (const child of children) if (typeof child !== 'string') child.parent = made;
  return made;
}

export function elementsIn(parent: XmlElement | undefined): XmlElement[] {
  return parent ? parent.children.filter((child): child is XmlElement => typeof child !== 'string') : [];
}

export function childOf(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** `w:val` of a child, as most of Word's properties are stated. */
export function wordValue(parent: XmlElement | undefined, name: string): string | undefined {
  return childOf(parent, name)?.attributes['w:val'];
}

export function numberOf(parent: XmlElement | undefined, name: string): number | undefined {
  const number = Number.parseInt(wordValue(parent, name) ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}

/** A property that is on by being there, unless it says otherwise; undefined where it is not there. */
export function flagOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(parent, name);
  return found && !['0', 'false', 'off'].includes(found.attributes['w:val'] ?? '');
}

/** All elements below, in the order of the document, by a list taken now: they may be moved while it is gone through. */
export function descendants(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement) => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      visit(child);
    }
  };
  visit(root);
  return found;
}

export function ancestorOf(node: XmlElement, names: ReadonlySet<string>): XmlElement | null {
  for (let parent = node.parent; parent; parent = parent.parent) if (names.has(parent.name)) return parent;
  return null;
}

export function replaceWith(node: XmlElement, ...nodes: XmlElement[]): void {
  const { parent } = node;
  if (!parent) return;
  for (const each of nodes) each.parent = parent;
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  node.parent = null;
}

export function insertAfter(node: XmlElement, ...nodes: XmlElement[]): void {
  replaceWith(node, node, ...nodes);
}

export function append(parent: XmlElement, ...nodes: XmlElement[]): void {
  for (const each of nodes) each.parent = parent;
  parent.children.push(...nodes);
}

/** Behind a paragraph's properties, before its first run. */
export function prependContent(paragraph: XmlElement, ...nodes: XmlElement[]): void {
  const properties = paragraph.children.findIndex((child) => typeof child !== 'string' && child.name === 'w:pPr');
  for (const each of nodes) each.parent = paragraph;
  paragraph.children.splice(properties + 1, 0, ...nodes);
}
