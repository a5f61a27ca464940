/** Bounds of a password, apart so that the browser's forms need nothing else of the domain. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 200
