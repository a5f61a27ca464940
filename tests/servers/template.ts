import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { migrate } from "@/db/migrate"
import { onServer, type Template } from "./database"

/** Migrates a SQLite file once for all the test files that copy it. */
export async function sqliteTemplate() {
  const folder = await mkdtemp(join(tmpdir(), "nove-template-"))
  const template: Template = { file: join(folder, "template.db") }
  await migrate(`file:${template.file}`)
  return { template, drop: () => rm(folder, { recursive: true, force: true }) }
}

/** Migrates a database of the server once for all the test files that copy it. */
export async function postgresTemplate(server: string): Promise<Template> {
  const database = "template_nove"
  await onServer(server, `create database ${database}`)
  await migrate(`${server}/${database}`)
  return { server, database }
}
