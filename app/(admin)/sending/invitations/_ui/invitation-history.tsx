import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { ListedInvitation } from "@/lib/delivery/reads"

type Props = { invitation: ListedInvitation; clock: Clock }

/** What happened to an invitation, in the order in which it did: "sent today, 09:41, opened 09:50, answered 09:51". */
export function InvitationHistory({ invitation, clock }: Props) {
  const t = useTranslations("sending.list.story")
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const { state, sendAt, sentAt, bouncedAt, visitedAt, startedAt, completedAt, expiresAt, createdAt, reason } =
    invitation
  const when = (at: Date) => formatMoment(at, clock, locale)
  const closed = expiresAt !== null && expiresAt < clock.now && !startedAt
  const steps = [
    state === "scheduled" ? t("planned", { when: when(sendAt) }) : null,
    sentAt ? t("sent", { when: when(sentAt) }) : null,
    state === "unknown" ? t("unknown") : null,
    bouncedAt ? t("returned", { when: when(bouncedAt) }) : null,
    visitedAt ? t("opened", { when: when(visitedAt) }) : null,
    completedAt ? t("answered", { when: when(completedAt) }) : startedAt ? t("begun", { when: when(startedAt) }) : null,
    closed && expiresAt ? t("closed", { when: when(expiresAt) }) : null,
    reason === null ? null : reasonWords(reason, invitation.reasonValues),
  ].filter((step) => step !== null)
  return <span>{steps.length > 0 ? steps.join(" · ") : t("created", { when: when(createdAt) })}</span>
}
