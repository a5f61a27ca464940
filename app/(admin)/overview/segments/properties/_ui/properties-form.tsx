"use client"

import { useTranslations } from "next-intl"
import { type SyntheticEvent, useState, useTransition } from "react"
import { Card, PlainCard } from "@/app/_ui/card"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { FoundProperties } from "@/lib/insights/segments/list-properties"
import type { RecountStatus } from "@/lib/responses/recount-status"
import { SettingsBar } from "../../../../settings/_ui/settings-bar"
import { useRecount } from "../../../../settings/_ui/use-recount"
import { chooseProperties } from "../../actions"
import classes from "./properties-form.module.css"
import { PropertiesTable } from "./properties-table"

const MOST = 20

/** By which properties every score is split: what there is, what is chosen, and the recount that follows a change. */
export function PropertiesForm({ found, recount: startRecount }: { found: FoundProperties; recount: RecountStatus }) {
  const t = useTranslations("segments.properties")
  const words = useFailureWords()
  const saved = found.properties.filter(({ chosen }) => chosen).map(({ key }) => key)
  const [chosen, setChosen] = useState(saved)
  const [failure, setFailure] = useState<string>()
  const [done, setDone] = useState(false)
  const [saving, start] = useTransition()
  const recount = useRecount(startRecount)
  const dirty = chosen.toSorted().join("\n") !== saved.toSorted().join("\n")

  const toggle = (key: string) =>
    setChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key])
  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (chosen.length > MOST) return setFailure(t("tooManyChosen"))
    start(async () => {
      const outcome = await chooseProperties(chosen)
      if (!outcome.ok) return setFailure(words(outcome.error))
      setFailure(undefined)
      setDone(true)
      recount.follow(outcome.value)
    })
  }

  if (found.properties.length === 0) {
    return (
      <PlainCard label={t("title")}>
        <EmptyState
          what={t("empty.what")}
          how={t("empty.how")}
          action={{ label: t("empty.action"), href: "/customers/import" }}
        />
      </PlainCard>
    )
  }
  return (
    <form onSubmit={save} className={classes.form}>
      <LeaveGuard dirty={dirty && !saving} />
      <Card title={t("title")} beside={<span className={classes.count}>{t("count", { count: chosen.length })}</span>}>
        <p className={classes.lead}>
          {found.answers === 0 ? t("leadNone") : `${t("lead")} ${t("read", { answers: found.answers })}`}
        </p>
        <PropertiesTable properties={found.properties} chosen={chosen} onToggle={toggle} />
        {dirty ? (
          <p className={classes.hint} role="status">
            {chosen.length > MOST ? t("tooManyChosen") : t("hint")}
          </p>
        ) : null}
      </Card>
      <SettingsBar
        dirty={dirty}
        saving={saving}
        saved={done && !dirty}
        failure={dirty ? failure : undefined}
        recount={recount}
        onDiscard={() => {
          setFailure(undefined)
          setChosen(saved)
        }}
      />
    </form>
  )
}
