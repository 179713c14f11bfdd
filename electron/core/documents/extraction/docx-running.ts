// Headers and footers of a Word document, each once however many sections use it.
import { wordsOf } from './docx-runs.ts';
import { descendants, flagOf, replaceWith, type XmlElement } from './xml-tree.ts';

export interface RunningPart {
  readonly part: 'header' | 'footer';
  readonly root: XmlElement;
}

type ReadPart = (path: string) => Promise<XmlElement | null>;
/** Point into their own part, and hold no words of their own. */
const withRelations = new Set(['w:drawing', 'w:pict', 'w:object', 'w:control', 'mc:AlternateContent']);
const maxParts = 24;

export async function headersAndFooters(body: XmlElement, mainPath: string, read: ReadPart): Promise<RunningPart[]> {
  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1);
  const relations = await read(`${folder}_rels/${mainPath.slice(folder.length)}.rels`);
  if (!relations) return [];
  const targets = new Map(descendants(relations).map(({ attributes }) => [attributes.Id, attributes.Target]));
  const settings = await read(`${folder}settings.xml`);
  const hasEven = flagOf(settings ?? undefined, 'w:evenAndOddHeaders') === true;
  const parts: RunningPart[] = [];
  const seen = new Set<string>();
  for (const reference of descendants(body)) {
    if (reference.name !== 'w:headerReference' && reference.name !== 'w:footerReference') continue;
    const type = reference.attributes['w:type'];
    const hasFirst = flagOf(reference.parent ?? undefined, 'w:titlePg') === true;
    if ((type === 'first' && !hasFirst) || (type === 'even' && !hasEven)) continue;
    const target = targets.get(reference.attributes['r:id'] ?? '') ?? '';
    const root = seen.has(target) || parts.length >= maxParts ? null : await read(resolve(folder, target));
    seen.add(target);
    const words = root ? wordsOf(root).trim() : '';
    if (!root || words === '' || seen.has(`words ${words}`)) continue;
    seen.add(`words ${words}`);
    cutRelations(root);
    parts.push({ part: reference.name === 'w:headerReference' ? 'header' : 'footer', root });
  }
  return parts;
}

function resolve(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : folder + target;
}

function cutRelations(root: XmlElement): void {
  for (const each of descendants(root)) {
    delete each.attributes['r:id'];
    const hasBox = () => descendants(each).some(({ name }) => name === 'w:txbxContent');
    if (withRelations.has(each.name) && !hasBox()) replaceWith(each);
  }
}
