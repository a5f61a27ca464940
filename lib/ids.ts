import { randomInt, randomUUID } from "node:crypto"

/** A random UUID, made by the application so that every engine takes the same schema. */
export const newId = (): string => randomUUID()

/** A random 15-digit number, the short public id of people and responses. */
export const newPublicId = (): number =>
  randomInt(100, 1000) * 1e12 + randomInt(0, 1_000_000) * 1e6 + randomInt(0, 1_000_000)

/** A random 53-bit integer for tables whose keys must be small. */
export const newIntegerId = (): number => randomInt(0, 2 ** 32) * 2 ** 21 + randomInt(0, 2 ** 21)
