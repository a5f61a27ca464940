/** A row of nobody in particular: what somebody new begins with, and what is left of somebody who was erased. */
export const NO_FACTS = {
  email: null,
  emailKey: null,
  phone: null,
  name: null,
  nameKey: null,
  locale: null,
  timeZone: null,
  externalId: null,
  properties: {},
  consentAt: null,
  consentWithdrawnAt: null,
  lastInvitedAt: null,
}
