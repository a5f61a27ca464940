import { boolean, index, instant, integer, json, table, text, unique } from "../columns"

/* user, session, account, verification: the tables better-auth asks for. */
export const users = table("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull(),
  image: text(),
  locale: text(),
  createdAt: instant().notNull(),
  updatedAt: instant().notNull(),
})

export const sessions = table(
  "sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: instant().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("sessions_user").on(self.userId)],
)

export const accounts = table(
  "accounts",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: instant(),
    refreshTokenExpiresAt: instant(),
    scope: text(),
    password: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("accounts_user").on(self.userId)],
)

export const verifications = table(
  "verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: instant().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (self) => [index("verifications_identifier").on(self.identifier)],
)

/** Attempts by address and path, so that guessing a password is slow on every machine. */
export const rateLimits = table("rate_limits", {
  id: text().primaryKey(),
  key: text().notNull().unique(),
  count: integer().notNull(),
  lastRequest: integer().notNull(),
})

/** One brand: everything else belongs to exactly one. */
export const workspaces = table("workspaces", {
  id: text().primaryKey(),
  name: text().notNull(),
  locale: text().notNull(),
  timeZone: text().notNull(),
  brandColor: text().notNull(),
  cornerStyle: text().$type<"square" | "soft" | "round">().notNull().default("soft"),
  /** Of `logos`, which refers to this table; null: the name alone. */
  logoId: text(),
  /** Words of the page's buttons by language; where there are none, the page has its own. */
  buttonTexts: json()
    .$type<{ confirm?: Record<string, string>; next?: Record<string, string> }>()
    .notNull()
    .default({}),
  postalAddress: text(),
  senderName: text(),
  replyTo: text(),
  /** Least time between two invitations to one address. */
  cooldownSeconds: integer().notNull(),
  /** Local minutes of the customer's day between which mail may go out. */
  sendFromMinute: integer().notNull(),
  sendUntilMinute: integer().notNull(),
  /** How long a link can be answered after it was sent. */
  openDays: integer().notNull(),
  /** Properties counted as segments, e.g. ["customer.country"]. */
  segments: json().$type<string[]>().notNull(),
  /** Hosts that buttons of endings may lead to, besides Nove's own. */
  linkHosts: json().$type<string[]>().notNull().default([]),
  /** Which generation of rollups is read; a rebuild counts into the next one and then switches. */
  rollupGeneration: integer().notNull(),
  /** The generation a recount counts into, beside the one that is read; null: none runs. */
  nextGeneration: integer(),
  sendingPausedAt: instant(),
  sendingPausedReason: text(),
  createdAt: instant().notNull(),
})

/** What was drawn of the logos that were uploaded. A row never changes or goes: mails of years ago show it by its id. */
export const logos = table(
  "logos",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    /** WebP for the survey page and PNG for mail programs, both in base64. */
    pagePicture: text().notNull(),
    mailPicture: text().notNull(),
    /** CSS pixels. */
    width: integer().notNull(),
    height: integer().notNull(),
    /** What it needs behind it where page or mail have the other ground. */
    plate: text().$type<"none" | "light" | "dark">().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [index("logos_workspace").on(self.workspaceId, self.createdAt)],
)

export const members = table(
  "members",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text().$type<"owner">().notNull(),
    createdAt: instant().notNull(),
  },
  (self) => [unique("members_workspace_user").on(self.workspaceId, self.userId), index("members_user").on(self.userId)],
)

export const apiKeys = table(
  "api_keys",
  {
    id: text().primaryKey(),
    workspaceId: text()
      .notNull()
      .references(() => workspaces.id),
    name: text().notNull(),
    scope: text().$type<"read" | "write" | "admin">().notNull(),
    /** First characters of the key, to tell keys apart on screen. */
    hint: text().notNull(),
    keyHash: text().notNull(),
    createdAt: instant().notNull(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (self) => [unique("api_keys_hash").on(self.keyHash), index("api_keys_workspace").on(self.workspaceId)],
)

/** Who changed what; the row joins the transaction of the change. */
export const auditLog = table(
  "audit_log",
  {
    id: text().primaryKey(),
    workspaceId: text().notNull(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text(),
    details: json().$type<Record<string, unknown>>(),
    at: instant().notNull(),
  },
  (self) => [index("audit_log_workspace").on(self.workspaceId, self.at)],
)

/** Facts about this installation: the one-time setup link, the running server. */
export const installation = table("installation", {
  key: text().primaryKey(),
  value: text().notNull(),
  expiresAt: instant(),
})

/** The first answer to a POST with an Idempotency-Key, given again when the key comes again. */
export const idempotencyKeys = table(
  "idempotency_keys",
  {
    id: text().primaryKey(),
    workspaceId: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    status: integer().notNull(),
    body: json().$type<unknown>(),
    createdAt: instant().notNull(),
  },
  (self) => [
    unique("idempotency_keys_workspace_key").on(self.workspaceId, self.key),
    index("idempotency_keys_created").on(self.createdAt),
  ],
)
