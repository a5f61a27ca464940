import type { PageLogo } from "@/lib/accounts/logos/schema"

/** A section of the product, an item of the rail. */
export type PlaceKey = "overview" | "journey" | "responses" | "surveys" | "sending" | "customers" | "settings"

/** All that the frame around every screen shows. */
export type FrameData = {
  workspace: { id: string; name: string; logo: PageLogo | null }
  /** Every workspace of the person, this one included. */
  workspaces: { id: string; name: string }[]
  person: { name: string; email: string }
  /** How many things wait for a look, per section; 0 and absent show nothing. */
  counts: Partial<Record<PlaceKey, number>>
  /** Touchpoints that the command palette can go to. */
  touchpoints: { id: string; name: string; href: string }[]
}

/** What the frame can do; server actions. */
export type FrameActions = {
  signOut: () => Promise<void>
  switchWorkspace: (workspaceId: string) => Promise<void>
}
