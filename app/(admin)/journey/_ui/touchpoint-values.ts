import type { z } from "zod"
import { newTouchpoint, touchpointChange } from "@/lib/journey/schema"

/** What the forms of a touchpoint hold. */
export const touchpointValues = newTouchpoint.required().extend({ target: touchpointChange.shape.target.unwrap() })

export type TouchpointValues = z.output<typeof touchpointValues>
