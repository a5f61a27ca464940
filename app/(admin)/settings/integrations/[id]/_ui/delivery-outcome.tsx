import { IconCheck, IconClock, IconMinus, IconX } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import { StateChip } from "@/app/_ui/marks/state-chip"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { ListedDelivery } from "@/lib/integrations/list-deliveries"
import { useWebhookReason } from "../../_ui/use-webhook-reason"
import classes from "./deliveries-card.module.css"

const looks: Record<ListedDelivery["state"], OutcomeLook> = {
  received: { icon: IconClock, tone: "neutral" },
  done: { icon: IconCheck, tone: "good" },
  ignored: { icon: IconMinus, tone: "neutral" },
  failed: { icon: IconX, tone: "bad" },
}

type Props = { delivery: ListedDelivery; clock: Clock }

/** What a delivery became: an event of a customer and who is asked about it, or why none. */
export function DeliveryOutcome({ delivery, clock }: Props) {
  const t = useTranslations("integrations.deliveries")
  const locale = useLocale()
  const reasonWords = useWebhookReason()
  const { state, reason, reasonValues, event, attempt, nextAttemptAt } = delivery
  if (state === "done" && event) return <Made delivery={delivery} event={event} />
  const waits = state === "received" && attempt > 0 && nextAttemptAt
  return (
    <>
      <OutcomeMark look={looks[state]} word={t(`state.${state}`)} />
      {reason === null ? null : <p className={classes.why}>{reasonWords(reason, reasonValues)}</p>}
      {waits ? (
        <p className={classes.why}>{t("nextAttempt", { when: formatMoment(nextAttemptAt, clock, locale) })}</p>
      ) : null}
      {state === "done" ? <p className={classes.why}>{t("erasedCustomer")}</p> : null}
    </>
  )
}

type MadeProps = { delivery: ListedDelivery; event: NonNullable<ListedDelivery["event"]> }

function Made({ delivery: { customer, invitations }, event }: MadeProps) {
  const t = useTranslations("integrations.deliveries")
  const reasonWords = useReasonWords()
  return (
    <>
      <OutcomeMark look={looks.done} word={event.type} />
      <p className={classes.why}>
        {customer ? (
          <Link href={`/customers/${customer.id}`} prefetch={false} className={classes.link}>
            {customer.name ?? customer.email ?? customer.phone}
          </Link>
        ) : (
          t("erasedCustomer")
        )}
      </p>
      {invitations.length === 0 ? <p className={classes.why}>{t("noInvitation")}</p> : null}
      {invitations.map(({ id, state, reason, reasonValues }) => (
        <p key={id} className={classes.invitation}>
          <StateChip state={state} detail={reason === null ? undefined : reasonWords(reason, reasonValues)} />
        </p>
      ))}
    </>
  )
}
