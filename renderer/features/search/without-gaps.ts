// An object without its undefined fields: with exact optional types a field is there or it is not.

type Filled<Values> = { [Key in keyof Values]?: Exclude<Values[Key], undefined> };

export function withoutGaps<Values extends object>(values: Values): Filled<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Filled<Values>;
}
