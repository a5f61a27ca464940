import { z } from "zod"

/** How round the corners of page and mail are. */
export const cornerStyle = z.enum(["square", "soft", "round"])
export type CornerStyle = z.infer<typeof cornerStyle>
