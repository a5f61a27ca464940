/** When a customer agreed to be asked, and when they took it back. */
export type Consent = { consentAt: Date | null; consentWithdrawnAt: Date | null }

/**
 * What becomes of a consent when one is told: null takes it back, now; an instant gives it, unless it was taken back since.
 * The latest instant stays, so that an old file does not set it back. Nothing when nothing changes.
 */
export function mergeConsent(
  { consentAt, consentWithdrawnAt }: Consent,
  told: Date | null | undefined,
  now: Date,
): Partial<Consent> {
  if (told === undefined) return {}
  if (told === null) return consentAt === null ? {} : { consentAt: null, consentWithdrawnAt: now }
  if (consentWithdrawnAt && told <= consentWithdrawnAt) return {}
  if (consentAt && told <= consentAt) return {}
  return { consentAt: told, consentWithdrawnAt: null }
}
