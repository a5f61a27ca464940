import { pingStore } from "../../db/client"
import { isMigrated } from "../../db/migrate"
import { config } from "../config"

/** Whether requests can be served: the database answers and has this version's schema. */
export async function isReady(): Promise<boolean> {
  try {
    await pingStore()
    return await isMigrated(config().databaseUrl)
  } catch {
    return false
  }
}
