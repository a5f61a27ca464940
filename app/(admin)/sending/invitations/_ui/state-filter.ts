import { getLocale, getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import type { invitationsSummary } from "@/lib/delivery/reads"
import { formatNumber } from "@/lib/i18n/format"
import { type InvitationsFilter, invitationsHref } from "../invitations-query"

type Summary = Awaited<ReturnType<typeof invitationsSummary>>

/** The states to narrow the list to, each with how many there are. */
export async function stateFilter(query: InvitationsFilter, { total, byState }: Summary): Promise<Filter> {
  const t = await getTranslations("sending.list")
  const words = await getTranslations("marks.state")
  const locale = await getLocale()
  const label = (name: string, count: number) => `${name} · ${formatNumber(count, locale)}`
  return {
    key: "state",
    value: query.state ? words(query.state) : t("allStates"),
    options: [
      {
        value: "",
        label: label(t("allStates"), total),
        href: invitationsHref(query, { state: undefined }),
        chosen: !query.state,
      },
      ...INVITATION_STATES.map((state) => ({
        value: state,
        label: label(words(state), byState[state]),
        href: invitationsHref(query, { state }),
        chosen: state === query.state,
      })),
    ],
  }
}
