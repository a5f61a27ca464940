/** Holds the language a person chose in their menu. */
export const localeCookie = "nove-locale"
