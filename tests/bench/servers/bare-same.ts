/** Writes the same three rows as Nove, into the same tables with their indexes. */
import { randomInt } from "node:crypto"
import Database from "better-sqlite3"
import { newOrderedId } from "@/lib/ids"
import { DAY_MS, serveBare, setUp } from "./bare-server"

const PUBLIC_IDS = 2 ** 47

const database = new Database(process.env.FILE)
setUp(database)
database.pragma("foreign_keys = ON")
const { question, ...asked } = database
  .prepare<[], { question: string }>(
    `select i.workspace_id, i.survey_id, i.survey_version_id, i.touchpoint_id, i.channel, i.properties, i.experienced_at,
       json_extract(v.definition, '$.questions[0].id') as question
     from invitations i join survey_versions v on v.id = i.survey_version_id limit 1`,
  )
  .get() ?? { question: "" }

const columns = [
  ...Object.keys(asked),
  ...["id", "public_id", "invitation_id", "submission_key", "customer_id", "metric", "device", "imported", "state"],
  ...["score", "answers", "skipped", "locale", "answered_at", "updated_at"],
]
const insert = database.prepare(
  `insert into responses (${columns.join(", ")}) values (${columns.map((column) => `@${column}`).join(", ")})
   on conflict do nothing`,
)
const counts = Array.from({ length: 11 }, (_, score) => database.prepare(countOf(score)))
const SERIES = 1
const insertFact = database.prepare(
  `insert into answer_facts (series_id, answer_day, public_id, experience_day, score) values (${SERIES}, @day, @publicId, @day, @score)`,
)

function countOf(score: number): string {
  return `insert into score_rollups (series_id, basis, day, s${score}) values (@series, 0, @day, 1), (@series, 1, @day, 1)
    on conflict (series_id, basis, day) do update set s${score} = s${score} + 1`
}

serveBare(database, ({ link, score, now }) => {
  const day = Math.floor(now / DAY_MS)
  const publicId = randomInt(PUBLIC_IDS)
  const { changes } = insert.run({
    ...asked,
    id: newOrderedId(),
    public_id: publicId,
    invitation_id: link,
    submission_key: link,
    customer_id: link,
    metric: "nps",
    device: "phone",
    imported: 0,
    state: "counted",
    score,
    answers: JSON.stringify({ [question]: score }),
    skipped: "[]",
    locale: "it",
    answered_at: now,
    updated_at: now,
  })
  if (changes === 0) return
  counts[score]?.run({ series: SERIES, day })
  insertFact.run({ day, publicId, score })
})
