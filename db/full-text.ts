import { type SQL, sql } from "drizzle-orm"
import { config } from "../lib/config"
import { integer, table, text } from "./columns"
import type { Db } from "./store"

/*
 * The index of `response_texts`: an FTS5 table on SQLite, told of each change by hand, and a GIN index on PostgreSQL,
 * which keeps itself. The texts are lower-case words of letters and digits with one space after each, so that both engines
 * find the same.
 */
const onSqlite = () => config().engine === "sqlite"

/** What is written into the column of the table's own name is a command; nothing there: a text. */
const searchTable = table("response_search", { responseSearch: text(), rowid: integer(), text: text() })

/** Puts texts that were just inserted into the index; `which` is a condition on `response_texts`. */
export const indexTexts = (tx: Db, which: SQL): Promise<void> => tell(tx, sql`null`, which)

/** Takes texts out of the index, before they are deleted. */
export const unindexTexts = (tx: Db, which: SQL): Promise<void> => tell(tx, sql`'delete'`, which)

async function tell(tx: Db, command: SQL, which: SQL): Promise<void> {
  if (onSqlite())
    await tx.insert(searchTable).select(sql`select ${command}, id, text from response_texts where ${which}`)
}

/** What a text must have: runs of adjacent words. Of an open one the last word may go on. */
export type Run = { words: readonly string[]; open: boolean }

/** Whose texts, from which id on and before which. */
export type TextRange = { workspaceId: string; from: number; before: number }

/** Whether a row of `response_texts` has every run, by reading it. */
export function textHas(runs: readonly Run[]): SQL {
  const position = sql.raw(onSqlite() ? "instr" : "strpos")
  const found = runs.map(({ words, open }) => sql`${position}(text, ${` ${words.join(" ")}${open ? "" : " "}`}) > 0`)
  return sql.join(found, sql` and `)
}

/** The texts of a range that have every run, found by reading each: to select from, with `hits.id` and `hits.response_id`. */
export function readHits({ workspaceId, from, before }: TextRange, runs: readonly Run[]): SQL {
  return sql`(select id, response_id from response_texts
    where workspace_id = ${workspaceId} and id >= ${from} and id < ${before} and ${textHas(runs)}
    ${fence("order by id desc offset 0")}) as hits`
}

/** The same found by the index, which is quick where few have them. */
export function indexedHits({ workspaceId, from, before }: TextRange, runs: readonly Run[]): SQL {
  if (onSqlite()) {
    const wanted = runs.map(({ words, open }) => `"${words.join(" ")}"${open ? " *" : ""}`).join(" AND ")
    return sql`(select response_search.rowid as id, response_texts.response_id as response_id
      from response_search cross join response_texts on response_texts.id = response_search.rowid
      where response_search match ${wanted} and response_search.rowid >= ${from} and response_search.rowid < ${before}
        and response_texts.workspace_id = ${workspaceId}) as hits`
  }
  // That words stand side by side is read in the text: in the query it would have every text with the words parsed anew.
  const adjacent = runs.filter(({ words }) => words.length > 1)
  const wanted = runs.flatMap(({ words, open }) =>
    words.map((word, place) => `'${word}'${open && place === words.length - 1 ? ":*" : ""}`),
  )
  return sql`(select id, response_id from response_texts
    where to_tsvector('simple', text) @@ to_tsquery('simple', ${wanted.join(" & ")})
      and ${adjacent.length > 0 ? textHas(adjacent) : sql`true`}
      and workspace_id = ${workspaceId} and id >= ${from} and id < ${before} ${fence("offset 0")}) as hits`
}

/** Keeps PostgreSQL's planner from walking texts in an order that looks cheap to it, and is not where few have the words. */
const fence = (clause: string) => sql.raw(onSqlite() ? "" : clause)
