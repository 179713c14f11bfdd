// RPC of the list of abbreviations: a table of contents, spread into that of search.
import { implement } from '@orpc/server';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import { isKeeper } from '#shared/documents/document-state.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { abbreviationsContract } from '#shared/search/abbreviations/contract.ts';
import type { ListedAbbreviation } from '#shared/search/abbreviations/edited-list.ts';
import { abbreviationsDecider, abbreviationsSubject } from '#shared/search/abbreviations/rules.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { listAbbreviations } from './queries.ts';

export interface AbbreviationsOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
}

const decider = abbreviationsDecider(usualAbbreviations);
const collator = new Intl.Collator('vi');

export function abbreviationHandlers({ views, commands }: AbbreviationsOptions) {
  const os = implement(abbreviationsContract).$context<{ viewer: Viewer }>();
  return {
    listAbbreviations: os.listAbbreviations.handler(({ context: { viewer } }) => ({
      abbreviations: listAbbreviations(views()).sort(byShort).map(shown),
      mayChange: isKeeper(viewer),
    })),
    changeAbbreviations: os.changeAbbreviations.handler(
      async ({ input: { commandId, kind, pair }, context: { viewer } }) => {
        const command = { kind, ...pair };
        await commands.execute(decider, { commandId, actor: viewer, subject: abbreviationsSubject, command });
        return {};
      },
    ),
  };
}

function byShort(one: ListedAbbreviation, other: ListedAbbreviation): number {
  return collator.compare(one.short, other.short) || collator.compare(one.full, other.full);
}

function shown({ short, full, also = [], origin }: ListedAbbreviation) {
  return { short, full, also: [...also], origin };
}
