import { z } from "zod"
import type { Properties } from "../../../db/schema"
import { sameText, sign } from "../../secret"

/** What a rendered form of a shared link brings back: nothing of it is stored before the first answer. */
export type FormNote = { renderedAt: Date; versionId: string; language: string; properties: Properties }

const payload = z.tuple([z.number(), z.string(), z.string(), z.record(z.string(), z.string())])

/** A signed note of a rendered form, bound to its link and its key. */
export function writeFormToken(linkId: string, formKey: string, note: FormNote): string {
  const parts = [note.renderedAt.getTime(), note.versionId, note.language, note.properties]
  const text = Buffer.from(JSON.stringify(parts)).toString("base64url")
  return `${text}.${mac(linkId, formKey, text)}`
}

/** The note of a form; `undefined` when it is missing, forged or another form's. */
export function readFormToken(linkId: string, formKey: string, token: string | null): FormNote | undefined {
  const [text, signature] = (token ?? "").split(".")
  if (!text || !signature || !sameText(signature, mac(linkId, formKey, text))) return undefined
  const parsed = payload.safeParse(JSON.parse(Buffer.from(text, "base64url").toString()))
  if (!parsed.success) return undefined
  const [at, versionId, language, properties] = parsed.data
  return { renderedAt: new Date(at), versionId, language, properties }
}

const mac = (linkId: string, formKey: string, text: string) =>
  sign("shared form", linkId, formKey, text).toString("base64url")
