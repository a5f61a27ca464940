/**
 * The other program: counts the replay's figures from the CSV files alone, with nothing of Nove.
 * `node expected.mjs FOLDER [ORDERS]` prints {months: {"2018-03": {answers, satisfied, counts}}, comments, answered, asked}.
 */
import { createReadStream } from "node:fs"
import { join } from "node:path"
import { parse } from "csv-parse"

const [folder, limit] = process.argv.slice(2)

async function rows(file) {
  const all = []
  for await (const row of createReadStream(join(folder, file)).pipe(parse({ columns: true, bom: true }))) all.push(row)
  return all
}

const byOrder = new Map()
for (const review of await rows("order_reviews.csv")) {
  byOrder.set(review.order_id, [...(byOrder.get(review.order_id) ?? []), review])
}
const orders = (await rows("orders.csv")).map(({ order_id }) => order_id).filter((id) => byOrder.has(id))
const asked = limit === undefined ? orders : orders.slice(0, Number(limit))

const months = {}
let comments = 0
for (const id of asked) {
  const answers = byOrder
    .get(id)
    .map((review, position) => ({ ...review, position }))
    .sort((a, b) => a.review_answer_timestamp.localeCompare(b.review_answer_timestamp) || a.position - b.position)
  const month = answers[0].review_answer_timestamp.slice(0, 7)
  const last = answers[answers.length - 1]
  const score = Number(last.review_score)
  months[month] ??= { answers: 0, satisfied: 0, counts: {} }
  months[month].answers += 1
  months[month].satisfied += score >= 4 ? 1 : 0
  months[month].counts[score] = (months[month].counts[score] ?? 0) + 1
  if (last.review_comment_message.trim() !== "") comments += 1
}

process.stdout.write(JSON.stringify({ months, comments, asked: asked.length }))
