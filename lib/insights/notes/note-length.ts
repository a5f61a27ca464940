/** The most characters of a note: it stands beside a chart. */
export const NOTE_LENGTH = 200
