import { actorName, type Ctx } from "../../accounts/ctx"

/** Where the latest run is kept: with its trigger, or with the person who tries one that is not saved. */
export const slotOf = ({ actor }: Ctx, triggerId: string | undefined): string =>
  triggerId === undefined ? `new by ${actorName(actor)}` : `of ${triggerId}`
