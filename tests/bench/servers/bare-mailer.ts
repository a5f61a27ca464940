import { readFileSync } from "node:fs"
import { createTransport } from "nodemailer"

/** The rival of the queue: nodemailer's own pool sends COUNT copies of one mail, and keeps no record of anything. */
const { SMTP_URL, MAIL, COUNT } = process.env
const mail = JSON.parse(readFileSync(MAIL ?? "", "utf8"))
const pool = createTransport({ url: SMTP_URL, pool: true, maxConnections: 5, maxMessages: 100 })
await Promise.all(
  Array.from({ length: Number(COUNT) }, (_, index) => pool.sendMail({ ...mail, to: `customer-${index}@example.test` })),
)
pool.close()
process.stdout.write("port 0\n")
