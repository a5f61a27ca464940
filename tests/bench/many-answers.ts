import Database from "better-sqlite3"
import pg from "pg"
import type { MadeSurvey } from "../factories/survey"

export const PROPERTIES = 8
const VALUES = 5
const DAY_MS = 86_400_000
const SLICE = 100_000

type Wanted = {
  url: string
  workspaceId: string
  surveys: readonly MadeSurvey[]
  count: number
  now: Date
  days: number
}

/**
 * Answers to some surveys over some days until now, in the order of their time, with eight properties of five values each: written by
 * the database itself, which is the fastest way, and the same on both engines, for chance is a function of the number.
 * No rollup counts them yet.
 */
export async function insertAnswers({ url, ...wanted }: Wanted): Promise<void> {
  if (url.startsWith("file:")) insertOnSqlite(url.slice("file:".length), wanted)
  else await insertOnPostgres(url, wanted)
}

function insertOnSqlite(file: string, wanted: Omit<Wanted, "url">): void {
  const database = new Database(file)
  database.pragma("synchronous = OFF")
  database.pragma("cache_size = -400000")
  const indexes = database
    .prepare("select name, sql from sqlite_master where type = 'index' and tbl_name = 'responses' and sql is not null")
    .all() as { name: string; sql: string }[]
  for (const { name } of indexes) database.exec(`drop index ${name}`)
  const insert = database.prepare(
    insertSql(wanted, {
      numbers: "with recursive numbers(i) as (select ? union all select i + 1 from numbers where i < ?)",
      id: "substr('00000000000' || i, -12)",
      instant: (ms) => ms,
      json: (text) => text,
      no: "0",
    }),
  )
  // As whole numbers: a number of JavaScript is a real one to SQLite, whose divisions and texts differ.
  for (let start = 0; start < wanted.count; start += SLICE)
    insert.run(BigInt(start), BigInt(Math.min(start + SLICE, wanted.count) - 1))
  for (const { sql } of indexes) database.exec(sql)
  database.pragma("wal_checkpoint(truncate)")
  database.close()
}

async function insertOnPostgres(url: string, wanted: Omit<Wanted, "url">): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  const { rows: uniques } = await client.query(
    "select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'responses'::regclass and contype = 'u'",
  )
  for (const { name } of uniques) await client.query(`alter table responses drop constraint ${name}`)
  const { rows: indexes } = await client.query(
    "select indexname as name, indexdef as definition from pg_indexes where tablename = 'responses' and indexname <> 'responses_pkey'",
  )
  for (const { name } of indexes) await client.query(`drop index ${name}`)
  const sql = insertSql(wanted, {
    numbers: "with numbers(i) as (select generate_series($1::bigint, $2::bigint))",
    id: "lpad(i::text, 12, '0')",
    instant: (ms) => `to_timestamp((${ms}) / 1000.0)`,
    json: (text) => `(${text})::jsonb`,
    no: "false",
  })
  for (let start = 0; start < wanted.count; start += SLICE)
    await client.query(sql, [start, Math.min(start + SLICE, wanted.count) - 1])
  for (const { name, definition } of uniques)
    await client.query(`alter table responses add constraint ${name} ${definition}`)
  for (const { definition } of indexes) await client.query(definition)
  await client.query("vacuum analyze responses")
  await client.end()
}

/** The expressions that differ. */
type Dialect = {
  numbers: string
  id: string
  instant: (ms: string) => string
  json: (text: string) => string
  no: string
}

/** The numbers from the first parameter to the second as answers; `z` is the chance of each, 31 bits, taken apart like digits. */
function insertSql(
  { workspaceId, surveys, count, now, days }: Omit<Wanted, "url">,
  { numbers, id, instant, json, no }: Dialect,
) {
  const from = now.getTime() - days * DAY_MS
  const answered = `${from} + i * ${Math.floor(((days - 1) * DAY_MS) / count)}`
  const ofSurvey = (value: (survey: MadeSurvey) => string) =>
    `case i % ${surveys.length} ${surveys.map((survey, index) => `when ${index} then '${value(survey)}'`).join(" ")} end`
  const properties = Array.from(
    { length: PROPERTIES },
    (_, index) => `'"customer.p${index}":"v' || (z / ${VALUES ** index} % ${VALUES}) || '"'`,
  )
  const rest = VALUES ** PROPERTIES
  const columns = {
    id: `'answer-' || ${id}`,
    public_id: "100000000000000 + i * 61803398879 % 900000000000000",
    workspace_id: `'${workspaceId}'`,
    submission_key: `'answer-' || ${id}`,
    survey_id: ofSurvey(({ surveyId }) => surveyId),
    survey_version_id: ofSurvey(({ version }) => version.id),
    touchpoint_id: ofSurvey(({ touchpointId }) => touchpointId),
    metric: "'nps'",
    channel: "'email'",
    imported: no,
    state: "'counted'",
    score: `z / ${rest} % 11`,
    answers: json(`'{"score":' || (z / ${rest} % 11) || '}'`),
    skipped: json("'[]'"),
    comment: "case when z % 4 = 0 then 'The courier came a day late, and nobody told me where the parcel was.' end",
    locale: "'it'",
    properties: json(`'{' || ${properties.join(" || ',' || ")} || '}'`),
    experienced_at: instant(`${answered} - z / ${rest * 11} % 10 * ${DAY_MS}`),
    answered_at: instant(answered),
    completed_at: instant(answered),
    updated_at: instant(answered),
  }
  const mixed = [
    "seeds as materialized (select i, (i * 48271 + 12345) % 2147483647 as x from numbers)",
    "squares as materialized (select i, (x * x + 977) % 2147483647 as y from seeds)",
    "chances as materialized (select i, (y * y + i) % 2147483647 as z from squares)",
  ]
  return `${insertInto(Object.keys(columns))} ${numbers}, ${mixed.join(", ")} select ${Object.values(columns).join(", ")} from chances`
}

const insertInto = (columns: readonly string[]) => `insert into responses (${columns.join(", ")})`
