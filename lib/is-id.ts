/** Whether a text out of an address may be an id; a database refuses some texts, NUL for one, with an error. */
export const isId = (text: string): boolean => /^[\w-]{1,100}$/.test(text)
