import { knownLogo } from "@/app/_ui/brand/known-logos"
import type { CornerStyle } from "@/lib/accounts/corner-style"
import { chosenLogo, type PageLogo } from "@/lib/accounts/logos/schema"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { EditorBrand } from "./types"

export type ShownBrand = {
  name: string
  color: string
  corners: CornerStyle
  logo: PageLogo | null
  logoId: string | null
}

/** The brand as a survey shows it: what it has of its own, else what the workspace has. */
export function shownBrand(brand: EditorBrand, look: SurveyDefinition["look"]): ShownBrand {
  const logoId = chosenLogo(brand.logoId, look?.logo)
  return {
    name: brand.name,
    color: look?.brandColor ?? brand.color,
    corners: look?.cornerStyle ?? brand.corners,
    logo: logoId === null ? null : (knownLogo(logoId) ?? brand.logos[logoId] ?? null),
    logoId,
  }
}
