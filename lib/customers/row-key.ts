const SHAPE = /^[\w-]{43}:\d+$/

/** The external id of a row that brings none: the SHA-256 of what it says, and how often that came up. */
export const rowKey = (hash: Buffer, count: number): string => `${hash.toString("base64url")}:${count}`

/** Whether an external id was made for a row that brought none, and so tells nobody anything. */
export const isRowKey = (externalId: string): boolean => SHAPE.test(externalId)
