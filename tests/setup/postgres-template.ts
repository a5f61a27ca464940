import type { TestProject } from "vitest/node"
import { migrate } from "@/db/migrate"
import { onServer } from "../servers/database"
import { startPostgres } from "../servers/postgres"

/** Starts PostgreSQL and migrates a database once for all the test files that copy it. */
export default async function setup(project: TestProject) {
  const { url: server, stop } = await startPostgres()
  const database = "template_nove"
  await onServer(server, `create database ${database}`)
  await migrate(`${server}/${database}`)
  project.provide("template", { server, database })
  return stop
}
