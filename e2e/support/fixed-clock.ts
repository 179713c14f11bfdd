// Loaded before a process (`node --import`), it holds the wall clock at one moment, so that the days of the demo, and with
// them the pictures of screens, are the same on every day. Timers go on: they do not read the wall clock.

/** A quarter past nine of a Wednesday in Hà Nội: the demo's morning sitting is in progress. */
export const stageMoment = new Date('2026-10-21T09:15:00+07:00');

if (process.execArgv.some((word) => word.endsWith('fixed-clock.ts'))) holdClock(stageMoment.getTime());

function holdClock(nowMs: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [nowMs] : args, newTarget),
    apply: () => new RealDate(nowMs).toString(),
    get: (target, name) => (name === 'now' ? () => nowMs : Reflect.get(target, name)),
  });
}
