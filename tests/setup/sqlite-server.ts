import type { TestProject } from "vitest/node"
import { sqliteTemplate } from "../servers/template"

export default async function setup(project: TestProject) {
  const { template, drop } = await sqliteTemplate()
  project.provide("template", template)
  return drop
}
