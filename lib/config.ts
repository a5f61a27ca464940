import { z } from "zod"

/** `file:` for SQLite, `postgres:` or `postgresql:` for PostgreSQL and engines that speak its protocol. */
type Engine = "sqlite" | "postgres"

const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be a whole number from ${min} to ${max}`)

const url = (protocols: readonly string[], example: string) =>
  z
    .string()
    .refine(
      (value) => protocols.some((protocol) => value.startsWith(`${protocol}:`)) && URL.canParse(value),
      `must be an address such as ${example}`,
    )

/** How a database is named, in words. */
export const DATABASE_URLS = "file:PATH or postgres://…"

export function isDatabaseUrl(value: string): boolean {
  return /^file:.+/.test(value) || (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value))
}

const environment = z.object({
  PORT: integer(0, 65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  APP_URL: url(["http", "https"], "https://feedback.example.com").optional(),
  DATABASE_URL: z.string().refine(isDatabaseUrl, `must be ${DATABASE_URLS}`).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  SMTP_URL: url(["smtp", "smtps"], "smtp://user:password@mail.example.com:587").optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, "must be an address such as Brand <feedback@example.com>")
    .default("Nove <feedback@localhost.localdomain>"),
  APP_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  WORKER: z.enum(["inline", "off"], "must be inline or off").default("inline"),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  IMAP_URL: url(["imap", "imaps"], "imaps://user:password@mail.example.com").optional(),
  BOUNCE_DOMAIN: z.hostname("must be a domain name").optional(),
  DKIM_DOMAIN: z.hostname("must be a domain name").optional(),
  DKIM_SELECTOR: z.string().min(1).optional(),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  SEND_CONCURRENCY: integer(1, 100).default(5),
  SEND_RATE: integer(1, 10_000).optional(),
  TRUST_PROXY: integer(0, 10).default(0),
  LOG_LEVEL: z
    .enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "must be fatal, error, warn, info, debug, trace or silent",
    )
    .default("info"),
  NODE_ENV: z.string().default("production"),
})

export type Config = {
  port: number
  host: string
  /** Where customers reach Nove, without a trailing slash. */
  appUrl: string
  databaseUrl: string
  engine: Engine
  dataDir: string
  smtpUrl: string | undefined
  mailFrom: string
  appSecret: string | undefined
  worker: "inline" | "off"
  metricsToken: string | undefined
  imapUrl: string | undefined
  bounceDomain: string | undefined
  dkim: { domain: string; selector: string; keyFile: string } | undefined
  sendConcurrency: number
  /** Messages a second; undefined: as fast as the mail server takes them. */
  sendRate: number | undefined
  trustProxy: number
  logLevel: string
  development: boolean
}

/**
 * Turns environment variables into one typed configuration. An empty variable counts as absent.
 * Throws an Error with one sentence that names the first variable that makes no sense.
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""),
  )
  const parsed = environment.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new Error(`${issue?.path.join(".")} ${issue?.message}.`)
  }
  const env = parsed.data
  const dkimParts = [env.DKIM_DOMAIN, env.DKIM_SELECTOR, env.DKIM_KEY_FILE]
  if (dkimParts.some(Boolean) && !dkimParts.every(Boolean)) {
    throw new Error("DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE must be set together.")
  }
  const databaseUrl = env.DATABASE_URL ?? `file:${env.DATA_DIR}/nove.db`
  return {
    port: env.PORT,
    host: env.HOST,
    appUrl: (env.APP_URL ?? `http://localhost:${env.PORT}`).replace(/\/+$/, ""),
    databaseUrl,
    engine: databaseUrl.startsWith("file:") ? "sqlite" : "postgres",
    dataDir: env.DATA_DIR,
    smtpUrl: env.SMTP_URL,
    mailFrom: env.MAIL_FROM,
    appSecret: env.APP_SECRET,
    worker: env.WORKER,
    metricsToken: env.METRICS_TOKEN,
    imapUrl: env.IMAP_URL,
    bounceDomain: env.BOUNCE_DOMAIN,
    dkim:
      env.DKIM_DOMAIN && env.DKIM_SELECTOR && env.DKIM_KEY_FILE
        ? { domain: env.DKIM_DOMAIN, selector: env.DKIM_SELECTOR, keyFile: env.DKIM_KEY_FILE }
        : undefined,
    sendConcurrency: env.SEND_CONCURRENCY,
    sendRate: env.SEND_RATE,
    trustProxy: env.TRUST_PROXY,
    logLevel: env.LOG_LEVEL,
    development: env.NODE_ENV === "development",
  }
}

let current: Config | undefined

/** The configuration of this process, read from the environment once. */
export function config(): Config {
  current ??= readConfig(process.env)
  return current
}
