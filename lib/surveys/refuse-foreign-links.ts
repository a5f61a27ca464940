import { config } from "../config"
import { invalid } from "../errors"
import type { SurveyDefinition } from "./schema"

/** Throws `invalid` with the path of each ending whose button leads to a host that is neither allowed nor our own. */
export function refuseForeignLinks({ endings }: SurveyDefinition, allowed: readonly string[]): void {
  const known = [...allowed, new URL(config().appUrl).hostname]
  const fields = endings.flatMap(({ button }, index) => {
    const host = button && new URL(button.url).hostname
    if (host === undefined || known.includes(host)) return []
    const message = `“${host}” is not among the hosts that the settings let buttons lead to.`
    return [{ path: `endings.${index}.button.url`, message, fault: { kind: "foreign_link", values: { host } } }]
  })
  const [first] = fields
  if (first) throw invalid(`${first.path}: ${first.message}`, fields)
}
