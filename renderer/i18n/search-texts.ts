// The words of search, brought by whatever shows them: the palette, the page of results, similar clauses.
import { addLateTexts } from './late-texts.ts';
import { search } from './vi/search.ts';

addLateTexts({ search });
