"use client"

import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type SyntheticEvent, useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import { MOST_FILTERS } from "@/lib/insights/segments/most-filters"
import { type CombinationQuery, combinationHref } from "../combination-query"
import type { CombinationData } from "../load-combination"
import { ConditionRow, type Row } from "./condition-row"
import classes from "./conditions-form.module.css"
import { SaveDialog } from "./save-dialog"

type Props = { query: CombinationQuery; properties: CombinationData["properties"] }

/** Up to four conditions, each about another property; their figures are shown at an address of their own. */
export function ConditionsForm({ query, properties }: Props) {
  const t = useTranslations("segments.combination")
  const router = useRouter()
  const [pending, start] = useTransition()
  const [rows, setRows] = useState<Row[]>(() => firstRows(query, properties))
  const [empty, setEmpty] = useState(false)
  const [saving, setSaving] = useState(false)
  const written = rows.filter(({ values }) => values.length > 0).map(({ key, values }) => ({ key, values }))
  const free = properties.filter(({ key }) => rows.every((row) => row.key !== key))

  const put = (id: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = () => {
    const [next] = free
    if (next) setRows([...rows, { id: Math.max(-1, ...rows.map(({ id }) => id)) + 1, key: next.key, values: [] }])
  }
  const show = (event: SyntheticEvent) => {
    event.preventDefault()
    setEmpty(written.length === 0)
    if (written.length > 0) start(() => router.push(combinationHref(query, written), { scroll: false }))
  }

  return (
    <Card title={t("title")}>
      <form onSubmit={show} className={classes.form} noValidate>
        <p className={classes.lead}>{t("lead")}</p>
        {query.unknown.map((key) => (
          <p key={key} className={classes.problem} role="alert">
            {t("unknown", { key })}
          </p>
        ))}
        {query.asked > MOST_FILTERS ? (
          <p className={classes.problem} role="alert">
            {t("tooMany", { count: query.asked })}
          </p>
        ) : null}
        {rows.map((row, place) => (
          <ConditionRow
            key={row.id}
            number={place + 1}
            row={row}
            properties={properties.filter(({ key }) => key === row.key || free.some((one) => one.key === key))}
            values={properties.find(({ key }) => key === row.key)?.values ?? []}
            removable={rows.length > 1}
            onChange={(part) => put(row.id, part)}
            onRemove={() => setRows(rows.filter(({ id }) => id !== row.id))}
          />
        ))}
        {rows.length >= MOST_FILTERS ? <p className={classes.lead}>{t("most")}</p> : null}
        {rows.length < MOST_FILTERS && free.length > 0 ? (
          <Button
            variant="subtle"
            size="compact-sm"
            className={classes.add}
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            onClick={add}
          >
            {t("add")}
          </Button>
        ) : null}
        {empty && written.length === 0 ? (
          <p className={classes.problem} role="alert">
            {t("nothing")}
          </p>
        ) : null}
        <div className={classes.buttons}>
          <Button type="submit" loading={pending}>
            {t("show")}
          </Button>
          <Button variant="default" disabled={written.length === 0} onClick={() => setSaving(true)}>
            {t("save")}
          </Button>
        </div>
      </form>
      <SaveDialog opened={saving} onClose={() => setSaving(false)} conditions={written} />
    </Card>
  )
}

function firstRows({ conditions }: CombinationQuery, properties: Props["properties"]): Row[] {
  const [first] = properties
  if (conditions.length > 0) return conditions.map((one, id) => ({ id, ...one }))
  return first ? [{ id: 0, key: first.key, values: [] }] : []
}
