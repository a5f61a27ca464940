/** Writes rows of four and three columns into tables without an index of their own. */
import { randomUUID } from "node:crypto"
import { join } from "node:path"
import Database from "better-sqlite3"
import { DAY_MS, serveBare, setUp } from "./bare-server"

const database = new Database(join(process.env.DATA_DIR ?? ".", "narrow.db"))
setUp(database)
database.exec(`
  create table responses (id text primary key, link text not null unique, score integer not null, at integer not null);
  create table rollups (day integer not null, score integer not null, count integer not null, primary key (day, score))`)
const insert = database.prepare("insert into responses values (?, ?, ?, ?) on conflict do nothing")
const count = database.prepare(
  "insert into rollups values (?, ?, 1) on conflict (day, score) do update set count = count + 1",
)
serveBare(database, ({ link, score, now }) => {
  if (insert.run(randomUUID(), link, score, now).changes > 0) count.run(Math.floor(now / DAY_MS), score)
})
