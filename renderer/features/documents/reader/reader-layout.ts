// How a person has arranged the reader on this device.
import { z } from 'zod';
import { sidePanels } from '../pane/pane.ts';
import { createPersonStore } from '../pane/person-store.ts';

export const readerLayoutSchema = z.object({
  /** What stands beside a paper on a wide screen; null: nothing. */
  side: z.enum(sidePanels).nullable().catch('outline'),
  /** Of what stands beside it, in rem. */
  sideWidth: z.number().min(12).max(40).catch(17),
  /** Of two papers: the first one's part of the room, 0 … 1. */
  splitShare: z.number().min(0.2).max(0.8).catch(0.5),
  /** Two papers scroll together. */
  isLinked: z.boolean().catch(true),
});
export type ReaderLayout = z.infer<typeof readerLayoutSchema>;

export const readerLayoutStore = createPersonStore<ReaderLayout>('reader', readerLayoutSchema, {
  side: 'outline',
  sideWidth: 17,
  splitShare: 0.5,
  isLinked: true,
});
