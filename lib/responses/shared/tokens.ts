import { hashToken } from "../../accounts/tokens"
import { sign } from "../../secret"

const TOKEN_BYTES = 16

/** The token of a shared link: 22 URL-safe characters, 128 bits, computed from its id. */
export const sharedToken = (linkId: string): string =>
  sign("shared link", linkId).subarray(0, TOKEN_BYTES).toString("base64url")

/** The secret with which a shop signs the hidden fields of a link; 43 URL-safe characters. */
export const signingSecret = (linkId: string): string => sign("shared link fields", linkId).toString("base64url")

/** What makes every post of one form one response. The form's key itself is not kept. */
export const submissionKeyOf = (linkId: string, formKey: string): string =>
  `form:${hashToken(JSON.stringify([linkId, formKey]))}`

/** Whether a part of an address may be a form's key. */
export const isFormKey = (text: string): boolean => /^[\w-]{22}$/.test(text)
