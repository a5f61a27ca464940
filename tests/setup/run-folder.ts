import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"

declare module "vitest" {
  interface ProvidedContext {
    /** What the tests write goes under here; it is removed when all have run. */
    folder: string
  }
}

export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "nove-tests-"))
  project.provide("folder", folder)
  return () => rm(folder, { recursive: true, force: true })
}
