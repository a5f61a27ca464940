import { betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { db } from "../../db/client"
import { accounts, rateLimits, sessions, users, verifications } from "../../db/schema"
import { config } from "../config"
import { log } from "../log"
import { sign } from "../secret"
import { PASSWORD_MAX, PASSWORD_MIN } from "./password-length"

/** The header in which the server entry hands on the address of the client; it replaces whatever the client sent. */
export const CLIENT_ADDRESS_HEADER = "x-nove-client"

const SIGN_IN_WINDOW_SECONDS = 300
const SIGN_IN_ATTEMPTS = 10

function build() {
  const { appUrl, engine } = config()
  return betterAuth({
    baseURL: appUrl,
    secret: sign("sessions").toString("base64url"),
    telemetry: { enabled: false },
    // Its arguments may hold personal data; its sentences do not.
    logger: {
      log: (level, message) =>
        log()[level === "error" || level === "warn" ? level : "debug"]({ part: "auth" }, message),
    },
    database: drizzleAdapter(db(), {
      provider: engine === "sqlite" ? "sqlite" : "pg",
      transaction: false,
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
    }),
    // People come in by the setup link or an invitation, never by signing themselves up.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 300,
      customRules: { "/sign-in/email": { window: SIGN_IN_WINDOW_SECONDS, max: SIGN_IN_ATTEMPTS } },
    },
    advanced: {
      cookiePrefix: "nove",
      useSecureCookies: appUrl.startsWith("https:"),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
  })
}

let instance: ReturnType<typeof build> | undefined

/** better-auth over our own tables: sessions in the database, a limit on sign-in attempts. */
export function auth() {
  instance ??= build()
  return instance
}
