import type { Touchpoint } from "@/lib/journey/reads"

/** A touchpoint as the API shows it. */
export const touchpointJson = ({ id, name, stageId, channel, medium, service, target, status }: Touchpoint) => ({
  id,
  name,
  stageId,
  channel,
  medium,
  service,
  target,
  status,
})
