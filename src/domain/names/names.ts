/**
 * What the domain's values are called in Chinese: the glossary's terms, the same on screen, on paper and in a workbook.
 * A value without a name does not compile.
 */
export type Names<Value extends string> = Readonly<Record<Value, string>>;
