import type { IForbiddenRuleType } from "dependency-cruiser"

/*
 * Who may import whom: each rule names what is forbidden, `pathNot` its only exceptions. The list of exceptions may only
 * get shorter.
 */
const packages = (...names: string[]) => `^node_modules/(@types/)?(${names.join("|")})/`

export const importRules: IForbiddenRuleType[] = [
  {
    name: "an import leads to a file or package that is there",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "no file imports itself around a circle",
    from: {},
    to: { circular: true },
  },
  {
    name: "property tests get fast-check with its seed",
    from: { pathNot: "^tests/properties\\.ts$" },
    to: { path: packages("fast-check") },
  },
  {
    name: "nothing of the product imports tests",
    from: {},
    to: { path: "^tests/" },
  },
  {
    name: "app reaches the database through lib",
    from: { path: "^app/" },
    to: { path: ["^db/", packages("drizzle-orm")] },
  },
  {
    name: "only db knows the database drivers",
    from: { pathNot: "^db/" },
    to: { path: packages("better-sqlite3", "pg") },
  },
  {
    name: "db imports lib/config and nothing else of the product",
    from: { path: "^db/" },
    to: { path: "^(app|lib|emails)/", pathNot: "^lib/config\\.ts$" },
  },
  {
    name: "emails import React and nothing else",
    from: { path: "^emails/" },
    to: { pathNot: ["^emails/", packages("react", "react-dom", "react-email", "@react-email/[^/]+")] },
  },
  {
    name: "lib does not import app",
    from: { path: "^lib/" },
    to: { path: "^app/" },
  },
  {
    name: "of lib, only delivery and digests import emails",
    from: { path: "^lib/", pathNot: "^lib/(delivery|digests)/" },
    to: { path: "^emails/" },
  },
  {
    name: "of lib, only respond knows React",
    from: { path: "^lib/", pathNot: "^lib/respond/" },
    to: { path: packages("react", "react-dom") },
  },
  {
    name: "of lib, only server knows Next",
    from: { path: "^lib/", pathNot: "^lib/server/" },
    to: { path: packages("next") },
  },
  {
    name: "lib knows no package of screens",
    from: { path: "^lib/" },
    to: { path: packages("next-intl", "use-intl", "@mantine/[^/]+", "@tabler/[^/]+", "recharts", "react-hook-form") },
  },
  {
    name: "stats import nothing",
    from: { path: "^lib/stats/" },
    to: { pathNot: "^lib/stats/" },
  },
  {
    name: "domains do not import what is composed of them",
    from: { path: "^lib/", pathNot: "^lib/(cli|jobs|server)/" },
    to: { path: "^lib/(cli|jobs|server|bootstrap)/" },
  },
  {
    name: "a domain's rules and internals are its own",
    from: { path: "^lib/([^/]+)/" },
    to: { path: "^lib/[^/]+/(rules|internal)(\\.tsx?$|/)", pathNot: "^lib/$1/" },
  },
  {
    name: "app does not reach into a domain",
    from: { path: "^app/" },
    to: { path: "^lib/[^/]+/internal(\\.tsx?$|/)" },
  },
  {
    name: "what all of lib shares knows no domain",
    from: { path: "^lib/[^/]+\\.ts$" },
    to: { path: ["^lib/[^/]+/", "^emails/"] },
  },
  {
    name: "only the transport knows nodemailer",
    from: { pathNot: "^lib/delivery/transport" },
    to: { path: packages("nodemailer") },
  },
].map((rule) => ({ ...rule, severity: "error" as const }))
