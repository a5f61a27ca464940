import type { Clock } from "@/app/_ui/format-moment"
import type { ButtonTexts } from "@/lib/accounts/button-texts"
import type { CornerStyle } from "@/lib/accounts/corner-style"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { SurveyStatus } from "../../_ui/survey-status"

export type OwnTrigger = { id: string; eventType: string; delaySeconds: number; status: "active" | "paused" }

/** Whose survey it is, as its page and its mail show it. */
export type EditorBrand = {
  name: string
  color: string
  corners: CornerStyle
  logoId: string | null
  /** The logos that the workspace and the survey show, by their ids. */
  logos: Record<string, PageLogo>
  buttonTexts: ButtonTexts
  postalAddress: string | null
  /** Who its mails are from, and where replies to them arrive. */
  senderName: string | null
  senderAddress: string
  replyTo: string | null
  /** How long a link can be answered. */
  openDays: number
}

export type SurveyData = {
  id: string
  name: string
  status: SurveyStatus
  touchpoint: { id: string; name: string }
  /** The draft. */
  definition: SurveyDefinition
  revision: number
  savedAt: Date
  /** Properties that customers and events carry: `customer.country`. */
  propertyKeys: readonly string[]
  /** The newest version's number; 0: none yet. */
  latestVersion: number
  publishedVersion: number | null
  /** What the published version asks. */
  published: SurveyDefinition | null
  brand: EditorBrand
  /** Types known to the workspace, to choose from. */
  eventTypes: string[]
  triggers: OwnTrigger[]
  clock: Clock
}
