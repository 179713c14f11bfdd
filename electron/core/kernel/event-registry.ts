// Which event types this version knows, and how older data of them becomes the newest (rule L7).
import type { EventEnvelope, EventType } from '#shared/kernel/events.ts';

export interface EventRegistry {
  /** The event with its data in the newest form; null for a type or version that this software has not learnt yet. */
  decode(event: EventEnvelope): EventEnvelope | null;
}

export function createEventRegistry(eventTypes: readonly EventType[]): EventRegistry {
  const byType = new Map(eventTypes.map((eventType) => [eventType.type, eventType]));
  return {
    decode(event) {
      const known = byType.get(event.type);
      if (!known || event.version > known.version) return null;
      if (event.version === known.version) return event;
      const data = known.upcasts.slice(event.version - 1).reduce((older, upcast) => upcast(older), event.data);
      return { ...event, version: known.version, data };
    },
  };
}
