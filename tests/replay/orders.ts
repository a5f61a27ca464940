import { createReadStream, existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { parse } from "csv-parse"
import { DateTime } from "luxon"

/** The real orders lie beside the project; a checkout without them leaves the replay out. */
export const ORDERS_FOLDER = resolve("../shared/data/olist")
export const hasOrders = existsSync(ORDERS_FOLDER)
export const ORDERS_ZONE = "America/Sao_Paulo"

type Answer = { at: Date; score: number; comment: string }
export type Order = {
  id: string
  email: string
  state: string
  city: string
  deliveredAt: string | null
  value: number
  /** When the survey went out. */
  dueAt: Date
  /** In the order they were given; a later one changes the first. */
  answers: Answer[]
}

type Row = Record<string, string>

async function readRows(file: string): Promise<Row[]> {
  const rows: Row[] = []
  const parser = createReadStream(join(ORDERS_FOLDER, file)).pipe(parse({ columns: true, bom: true }))
  for await (const row of parser) rows.push(row)
  return rows
}

const local = (text: string) => DateTime.fromSQL(text, { zone: ORDERS_ZONE }).toJSDate()
const field = (row: Row | undefined, name: string) => row?.[name] ?? ""

/** The first so many orders that were asked about, with what was answered and when. */
export async function readOrders(limit = Number.POSITIVE_INFINITY): Promise<Order[]> {
  const [orders, customers, items, reviews] = await Promise.all(
    ["orders.csv", "customers.csv", "order_items.csv", "order_reviews.csv"].map(readRows),
  )
  const people = new Map(customers?.map((row) => [field(row, "customer_id"), row]))
  const values = new Map<string, number>()
  for (const item of items ?? []) {
    const id = field(item, "order_id")
    values.set(id, (values.get(id) ?? 0) + Number(field(item, "price")))
  }
  const reviewsOf = Map.groupBy(reviews ?? [], (row) => field(row, "order_id"))
  return (orders ?? [])
    .filter((row) => reviewsOf.has(field(row, "order_id")))
    .slice(0, limit)
    .map((row) => {
      const id = field(row, "order_id")
      const person = people.get(field(row, "customer_id"))
      const own = reviewsOf.get(id) ?? []
      return {
        id,
        email: `${field(person, "customer_unique_id")}@example.test`,
        state: field(person, "customer_state"),
        city: field(person, "customer_city"),
        deliveredAt: field(row, "order_delivered_customer_date") || null,
        value: Math.round((values.get(id) ?? 0) * 100) / 100,
        dueAt: local(own.map((review) => field(review, "review_creation_date")).sort()[0] ?? ""),
        answers: own
          .map((review) => ({
            at: local(field(review, "review_answer_timestamp")),
            score: Number(field(review, "review_score")),
            comment: field(review, "review_comment_message"),
          }))
          .sort((a, b) => a.at.getTime() - b.at.getTime()),
      }
    })
}
