import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { migrate } from "@/db/migrate"

/** Migrates a SQLite file once for all the test files that copy it. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "nove-template-"))
  const file = join(folder, "template.db")
  await migrate(`file:${file}`)
  project.provide("template", { file })
  return () => rm(folder, { recursive: true, force: true })
}
