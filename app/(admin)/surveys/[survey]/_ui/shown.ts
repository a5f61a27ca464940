/** What the preview shows: a question or an ending by its id; an ending without one is that of the way. */
export type Shown = { kind: "question"; id: string } | { kind: "ending"; id?: string }
