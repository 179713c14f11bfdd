// What one screen of the list is: see screens.ts.
import type { App } from './app.ts';

export type HubName = 'demo' | 'empty';

export interface Screen {
  /** Also the name of its pictures. */
  readonly name: string;
  /** What docs/screens.md says of it. */
  readonly says: string;
  /** Its pictures are of all sizes and themes. */
  readonly isMain?: boolean;
  /** `demo` unless it says otherwise. */
  readonly hub?: HubName;
  readonly isSignedOut?: boolean;
  /** Goes there from nowhere, and waits until all is shown. */
  readonly open: (app: App) => Promise<void>;
}
