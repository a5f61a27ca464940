export type Device = "phone" | "tablet" | "computer"

/** The kind of device behind a User-Agent, as coarse as a figure needs it; null when it says nothing. */
export function deviceOf(userAgent: string | undefined): Device | null {
  if (!userAgent) return null
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return "tablet"
  return /Mobi|iPhone|Android/i.test(userAgent) ? "phone" : "computer"
}
