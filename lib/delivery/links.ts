import { hashToken } from "../accounts/tokens"
import { config } from "../config"
import { sign } from "../secret"

const TOKEN_BYTES = 16

/**
 * The token of an invitation's survey link: 22 URL-safe characters, 128 bits of HMAC over id and generation. It is
 * computed, never stored; raising the generation revokes it.
 */
export const linkToken = (invitationId: string, generation: number): string =>
  sign("invitation", invitationId, generation).subarray(0, TOKEN_BYTES).toString("base64url")

/** The token of an invitation's unsubscribe link; the same for good, since such a link never expires. */
export const unsubscribeToken = (invitationId: string): string =>
  sign("unsubscribe", invitationId).subarray(0, TOKEN_BYTES).toString("base64url")

/** Where a customer answers. */
export const surveyLink = (token: string): string => `${config().appUrl}/s/${token}`

/** Where a customer says that they want no more mail. */
export const unsubscribeLink = (token: string): string => `${config().appUrl}/u/${token}`

/** What an invitation's row keeps of its two links, enough to be found by them. */
export const linkHashes = (invitationId: string, generation: number) => ({
  tokenHash: hashToken(linkToken(invitationId, generation)),
  unsubscribeHash: hashToken(unsubscribeToken(invitationId)),
})
