/** What was typed and not saved yet: key → language → text. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>
