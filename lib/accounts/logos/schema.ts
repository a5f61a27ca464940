import { z } from "zod"

/** Largest file that is taken, in bytes. */
export const LARGEST_LOGO = 1_000_000

/** What may be wrong with a file; screens say it in their own words. */
export const logoFaults = [
  "too_large",
  "unknown_kind",
  "animated",
  "too_many_pixels",
  "svg_parts",
  "unreadable",
  "empty",
  "too_detailed",
] as const
export type LogoFault = (typeof logoFaults)[number]

/** Names one drawn logo: a hash of what was drawn, so that the same picture is kept once. */
export const logoId = z.string().regex(/^[\w-]{22}$/, "is no logo; upload one first")

/** A survey's choice: none, or one of its own. Left out, it is the workspace's. */
export const logoChoice = z.union([z.literal("none"), logoId])
type LogoChoice = z.infer<typeof logoChoice>

/** How a logo is shown: CSS pixels; a wide one says the brand's name by itself. `plate` is the ground it needs behind it. */
export type LogoShape = { width: number; height: number; wide: boolean; plate: "none" | "light" | "dark" }

/** Twice as wide as high: a name in letters, shown by itself. */
export const isWide = ({ width, height }: { width: number; height: number }): boolean => width >= 2 * height

/** As the survey page shows it: `src` is a `data:` address. */
export type PageLogo = LogoShape & { src: string }

/** The id of the logo that a survey shows. */
export const chosenLogo = (ofWorkspace: string | null, ofSurvey: LogoChoice | undefined): string | null =>
  ofSurvey === "none" ? null : (ofSurvey ?? ofWorkspace)
