import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

/** Each test file has a data folder of its own, so that none writes into the project's. */
const folder = mkdtempSync(join(tmpdir(), "nove-test-"))
process.env.DATA_DIR = folder

afterAll(() => rmSync(folder, { recursive: true, force: true }))
