import { isUniqueViolation } from "../../../../db/errors"
import { conflict } from "../../../errors"

/** A name as it is compared: "Italy" and "italy" are one. */
export const nameKeyOf = (name: string): string => name.normalize("NFC").toLowerCase()

/** Runs what writes a name; throws `conflict` when another saved segment has it. */
export async function refusingTakenNames<Value>(name: string, write: () => Promise<Value>): Promise<Value> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict(`A saved segment named “${name}” exists already.`)
    throw error
  }
}
