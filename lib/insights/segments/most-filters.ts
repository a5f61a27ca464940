/** Conditions that a combination may hold together. */
export const MOST_FILTERS = 4
