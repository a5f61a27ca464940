/** A word as it stands at the beginning: "italiano" becomes "Italiano". */
export const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase() + word.slice(1)
