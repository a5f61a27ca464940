import { pingStore } from "../../db/client"

/** Whether requests can be served: the database answers. Its schema is this version's since before the server listens. */
export async function isReady(): Promise<boolean> {
  try {
    await pingStore()
    return true
  } catch {
    return false
  }
}
