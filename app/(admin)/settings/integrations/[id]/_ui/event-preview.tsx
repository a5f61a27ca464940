import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { useWatch } from "react-hook-form"
import { type Clock, formatFully } from "@/app/_ui/format-moment"
import { formatMoney } from "@/app/_ui/format-money"
import type { EventInput } from "@/lib/customers/schema"
import { useWebhookReason } from "../../_ui/use-webhook-reason"
import { type MappingForm, previewOf } from "../mapping-form"
import classes from "./mapping-card.module.css"

type Props = { json: unknown; clock: Clock }

/** The event that the form makes of the example, while it is filled in. `json`: undefined while there is no example. */
export function EventPreview({ json, clock }: Props) {
  const t = useTranslations("integrations.mapping")
  const reasonWords = useWebhookReason()
  const id = useId()
  const form = useWatch<MappingForm>() as MappingForm
  const reading = json === undefined ? undefined : previewOf(form, json)
  const why = reading && ("ignored" in reading ? reading.ignored : "failed" in reading ? reading.failed : undefined)
  return (
    <section className={classes.preview} aria-labelledby={id}>
      <h3 className={classes.groupTitle} id={id}>
        {t("preview")}
      </h3>
      {reading ? null : <p className={classes.quiet}>{t("paste")}</p>}
      {why ? (
        <p className={classes.none}>{t("noEvent", { reason: reasonWords(why.reason, why.reasonValues) })}</p>
      ) : null}
      {reading && "event" in reading && "customer" in reading.event ? (
        <Shown event={reading.event} clock={clock} />
      ) : null}
    </section>
  )
}

function Shown({ event, clock }: { event: EventInput; clock: Clock }) {
  const t = useTranslations("integrations.mapping")
  const locale = useLocale()
  const { type, customer, value, currency, occurredAt, channel, externalId, properties } = event
  const facts = [
    ["type", type],
    ["externalId", externalId],
    ["email", customer.email],
    ["phone", customer.phone],
    ["name", customer.name],
    ["locale", customer.locale],
    ["occurredAt", occurredAt instanceof Date ? formatFully(occurredAt, clock, locale) : t("now")],
    ["value", value === undefined ? undefined : formatMoney(value, currency?.toUpperCase() ?? null, locale)],
    ["channel", channel],
  ] as const
  return (
    <dl className={classes.facts}>
      {facts.map(([field, words]) =>
        words === undefined || words === "" ? null : (
          <Fact key={field} term={field === "type" ? t("type") : t(`fields.${field}`)} words={words} />
        ),
      )}
      {Object.entries(properties ?? {}).map(([key, value]) =>
        value === null ? null : <Fact key={key} term={key} words={String(value)} />,
      )}
    </dl>
  )
}

function Fact({ term, words }: { term: string; words: string }) {
  return (
    <div className={classes.fact}>
      <dt>{term}</dt>
      <dd>{words}</dd>
    </div>
  )
}
