// Reads what a person chose and this device keeps as text: what is damaged or unknown falls back field by field, so that
// a bad value never costs the good ones.

/** The fields of stored JSON; none where it is damaged or no object. Never throws. */
export function storedFields(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Damaged text holds nothing to keep.
  }
}

export function oneOf<Value>(known: readonly Value[], value: unknown, fallback: Value): Value {
  return known.find((candidate) => candidate === value) ?? fallback;
}
