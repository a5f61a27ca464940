import { afterAll, inject } from "vitest"
import { freshDatabase } from "../servers/database"

/** Each test file has a migrated database of its own; the environment names it before any module opens the store. */
const database = await freshDatabase(inject("template"), inject("folder"))
process.env.DATABASE_URL = database.url

afterAll(async () => {
  const { closeStore } = await import("@/db/client")
  await closeStore()
  await database.drop()
})
