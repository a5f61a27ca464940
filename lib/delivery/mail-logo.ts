import type { MailLogo } from "../../emails/brand-row"
import { readLogo } from "../accounts/logos/reads"
import { config } from "../config"

/** A logo as mails show it, by its address at this installation; null for none. */
export async function mailLogo(id: string | null): Promise<MailLogo | null> {
  const logo = await readLogo(id)
  if (!logo) return null
  const { src: _, ...shape } = logo.page
  return { ...shape, url: `${config().appUrl}/logos/${id}.png` }
}
