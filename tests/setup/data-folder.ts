import { mkdtempSync } from "node:fs"
import { join } from "node:path"
import { inject } from "vitest"

/** Each test file has a data folder of its own, so that none writes into the project's. */
process.env.DATA_DIR = mkdtempSync(join(inject("folder"), "data-"))
