// What a desktop spec may do with the app, on the double and on a real Electron alike.
import type { ChildProcess } from 'node:child_process';
import type * as Electron from 'electron';
import type { Page } from 'playwright-core';

export interface LaunchOptions {
  /** Arguments after the app itself. */
  readonly args: readonly string[];
  /** A folder of this test alone: profile, keychain. */
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface DesktopApp {
  process(): ChildProcess;
  firstWindow(): Promise<Page>;
  /** Runs a self-contained function in the main process. */
  evaluate<Result, Argument = undefined>(
    evaluated: (electron: typeof Electron, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Starts the app a second time on the same profile; resolves with the exit code of that start. */
  startAgain(args: readonly string[]): Promise<number>;
  /** Exit code of the main process. */
  waitForExit(): Promise<number>;
  /** What main and the core wrote to stderr so far. */
  errorOutput(): string;
  close(): Promise<void>;
}
