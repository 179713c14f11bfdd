// Control messages between Electron's main process and the core in its utility process. Both sides validate what they
// receive; everything a person does travels over RPC ports instead.
import { z } from 'zod';
import { noticeSchema } from '#shared/kernel/contract.ts';
import { refusalSchema } from '#shared/kernel/refusal.ts';

export const toCoreSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    /** Absolute. */
    dataDir: z.string().min(1),
    /** 32 bytes in hex. */
    key: z.string().regex(/^[0-9a-f]{64}$/),
    version: z.string().min(1),
    /** True to load the demo parliament into an empty folder. */
    isDemo: z.boolean(),
    /** Folder that holds `demo/`. */
    resourcesDir: z.string().min(1),
    /** What the shell found while it started. */
    notices: z.array(noticeSchema.shape.code),
  }),
  /** Carries one MessagePort: a page's wire. */
  z.object({ type: z.literal('attach') }),
  /** Absolute paths of papers that the person opened with the app. */
  z.object({ type: z.literal('import'), paths: z.array(z.string().min(1)).max(500) }),
  z.object({ type: z.literal('stop') }),
]);
export type ToCore = z.infer<typeof toCoreSchema>;

export const fromCoreSchema = z.discriminatedUnion('type', [
  /** The data folder is open; ports are answered from now on. */
  z.object({ type: z.literal('ready') }),
  /** The core could not start. */
  z.object({ type: z.literal('refused'), refusal: refusalSchema }),
  /** Everything is written and closed. */
  z.object({ type: z.literal('stopped') }),
]);
export type FromCore = z.infer<typeof fromCoreSchema>;
