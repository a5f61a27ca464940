import { createHmac } from "node:crypto"
import type { Properties } from "../../../db/schema"
import { sameText } from "../../secret"
import { cleanText } from "../../surveys/clean-text"

const LONGEST_VALUE = 200

type Rules = { hiddenFields: readonly string[]; unsigned: "taken" | "ignored" | "refused" }

/**
 * Pure: the properties that the hidden fields of an address give its answer, `event.order`; only names the link allows, 200
 * characters each. `undefined` when the link refuses them for want of a signature.
 */
export function readHiddenFields(rules: Rules, secret: string, query: URLSearchParams): Properties | undefined {
  const given = rules.hiddenFields.flatMap((name): [string, string][] => {
    const value = query.get(name)
    return value === null || value === "" ? [] : [[name, value]]
  })
  if (rules.unsigned !== "taken" && !sameText(query.get("sig") ?? "", signFields(given, secret)))
    return rules.unsigned === "ignored" ? {} : undefined
  return Object.fromEntries(given.map(([name, value]) => [`event.${name}`, stored(value)]))
}

/**
 * The signature of hidden fields: HMAC-SHA-256 with the link's secret, URL-safe base64 without padding, over
 * `name=value` of each field that is there, both as `encodeURIComponent` writes them, sorted by name and joined by `&`.
 */
export function signFields(fields: readonly (readonly [string, string])[], secret: string): string {
  const text = fields
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`)
    .join("&")
  return createHmac("sha256", secret).update(text).digest("base64url")
}

const stored = (value: string) => Array.from(cleanText(value)).slice(0, LONGEST_VALUE).join("")
