import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedDelivery } from "@/lib/integrations/list-deliveries"
import { replayOne } from "../../actions"
import classes from "./deliveries-card.module.css"
import { DeliveryOutcome } from "./delivery-outcome"

type Props = { delivery: ListedDelivery; clock: Clock; onShow: () => void }

/** One delivery: when, of what it tells, what it became; it can be looked into and replayed. */
export function DeliveryRow({ delivery, clock, onShow }: Props) {
  const t = useTranslations("integrations.deliveries")
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const { id, topic, objectId: object, copies, receivedAt, state } = delivery
  const replay = () =>
    start(async () => {
      const outcome = await replayOne(id)
      if (outcome.ok) setFailure(undefined)
      else setFailure(outcome.error.code === "conflict" ? t("replayFailed") : failureWords(outcome.error))
    })
  return (
    <tr>
      <td className={classes.time}>
        <Moment at={receivedAt} clock={clock} />
      </td>
      <th scope="row" className={classes.what}>
        {topic}
        <span className={classes.object}>{object}</span>
        {copies > 1 ? <span className={classes.copies}>{t("copies", { count: copies })}</span> : null}
      </th>
      <td className={classes.became}>
        <DeliveryOutcome delivery={delivery} clock={clock} />
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
      </td>
      <td className={classes.actions}>
        <Button
          variant="default"
          size="compact-xs"
          fw={500}
          onClick={onShow}
          aria-label={t("showThis", { topic, object })}
        >
          {t("show")}
        </Button>
        <Button
          variant="default"
          size="compact-xs"
          fw={500}
          onClick={replay}
          loading={pending}
          disabled={state === "received"}
          aria-label={t("replayThis", { topic, object })}
        >
          {t("replay")}
        </Button>
      </td>
    </tr>
  )
}
