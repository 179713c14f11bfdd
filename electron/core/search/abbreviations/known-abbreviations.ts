// Keeps the index in step with the list of abbreviations: before a question is asked, it is told of a list that changed.
import type { Database } from '#core/kernel/database.ts';
import type { SearchIndex } from '../search-index.ts';
import { abbreviationsNow, abbreviationsVersion } from './queries.ts';

export class KnownAbbreviations {
  readonly #index: SearchIndex;
  readonly #views: () => Database;
  /** 0: the usual list, which the index knows by itself. */
  #known = 0;

  constructor(index: SearchIndex, views: () => Database) {
    this.#index = index;
    this.#views = views;
  }

  get version(): number {
    return abbreviationsVersion(this.#views());
  }

  async tell(): Promise<void> {
    const { version } = this;
    if (version === this.#known) return;
    await this.#index.setAbbreviations(abbreviationsNow(this.#views()));
    this.#known = version;
  }
}
