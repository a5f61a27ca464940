import type { TestProject } from "vitest/node"
import { startPostgres } from "../servers/postgres"
import { postgresTemplate } from "../servers/template"

export default async function setup(project: TestProject) {
  const server = await startPostgres()
  project.provide("template", await postgresTemplate(server.url))
  return server.stop
}
