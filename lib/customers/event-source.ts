/** The source of events that a file brought in: they are history, and came later than they happened. */
export const IMPORTED = "import"
