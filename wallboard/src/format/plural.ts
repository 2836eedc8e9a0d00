/** Forms of a counted word: Russian has three (1 округ, 2 округа, 5 округов), English two. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The form that goes with a number. */
export function pluralOf(rules: Intl.PluralRules, count: number, forms: PluralForms): string {
  return forms[rules.select(count)] ?? forms.other;
}
