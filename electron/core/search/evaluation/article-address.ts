// The id of an article in a retrieval corpus, `LAWNUMBER|ARTICLE`, as a paper and a unit of it, and back. Any id comes
// back as it was: what an address gives a meaning to is written otherwise, as in JSON pointers.

export interface ArticlePlace {
  readonly documentId: string;
  readonly address: string;
}

const wholeAddress = 'toàn-văn';
const articlePrefix = 'điều-';

/** `occurrence` from 1: an id that is there again names another unit of the same paper. */
export function placeOfArticle(id: string, occurrence = 1): ArticlePlace {
  const at = id.lastIndexOf('|');
  const again = occurrence > 1 ? `~n${occurrence}` : '';
  if (at < 0) return { documentId: id, address: `${wholeAddress}${again}` };
  const escaped = id
    .slice(at + 1)
    .replaceAll('~', '~0')
    .replaceAll('/', '~1');
  return { documentId: id.slice(0, at), address: `${articlePrefix}${escaped}${again}` };
}

/** Of a part of the unit (`điều-15/khoản-2`) too: its article's. */
export function idOfArticle({ documentId, address }: ArticlePlace): string {
  const [unit = ''] = address.split('/', 1);
  const name = unit.replace(/~n\d+$/, '');
  if (name === wholeAddress) return documentId;
  return `${documentId}|${name.slice(articlePrefix.length).replaceAll('~1', '/').replaceAll('~0', '~')}`;
}
