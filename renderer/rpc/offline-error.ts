// The call could not be made, or its answer was lost, because the line to the core is down.

export class OfflineError extends Error {
  /** True when the call may have reached the core: repeat it only if it is safe to repeat. */
  readonly mayHaveArrived: boolean;

  constructor(mayHaveArrived: boolean, options?: ErrorOptions) {
    super('offline', options);
    this.name = 'OfflineError';
    this.mayHaveArrived = mayHaveArrived;
  }
}
