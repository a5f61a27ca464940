import type { PageLogo } from "@/lib/accounts/logos/schema"

/** Logos uploaded since the page was opened. An id always means the same picture, so what is known stays true. */
const known = new Map<string, PageLogo>()

export const knownLogo = (id: string): PageLogo | undefined => known.get(id)

export const rememberLogo = (id: string, logo: PageLogo): void => {
  known.set(id, logo)
}
