// Types that hold the English texts to the shape of the Vietnamese ones.

type Plural<Key> = Key extends `${infer Base}_other` ? `${Base}_one` : never;

/**
 * The same keys as `Texts`, each a text. Vietnamese has one plural form (`paperCount_other`), English two:
 * for each `…_other` the twin also has `…_one`.
 */
export type Twin<Texts> = {
  readonly [Key in keyof Texts | Plural<keyof Texts>]: Key extends keyof Texts
    ? Texts[Key] extends string
      ? string
      : Twin<Texts[Key]>
    : string;
};
