"use client"

import { Button, NativeSelect, TextInput } from "@mantine/core"
import Form from "next/form"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LONGEST_DAYS } from "@/lib/insights/own-period"
import { BASES } from "../../overview-query"
import classes from "./compare-form.module.css"
import type { CompareData } from "./types"

/** What is compared with what; the answer is an address, so that it can be kept and sent on. */
export function CompareForm({ data }: { data: CompareData }) {
  const t = useTranslations("compare.form")
  const marks = useTranslations("marks.metric")
  const { query, metric, metrics, presets } = data
  return (
    <PlainCard label={t("label")}>
      <Form action="/overview/compare" scroll={false} className={classes.form}>
        <div className={classes.presets}>
          {presets.map(({ key, label, href }) => (
            <Link key={key} href={href} scroll={false} prefetch={false} className={classes.preset}>
              {label}
            </Link>
          ))}
        </div>
        <div className={classes.sides}>
          <Side side="after" data={data} />
          <Side side="before" data={data} />
        </div>
        <div className={classes.foot}>
          {metrics.length > 1 ? (
            <NativeSelect
              label={t("metric")}
              name="metric"
              defaultValue={metric}
              data={metrics.map((value) => ({ value, label: marks(`${value}.name`) }))}
            />
          ) : null}
          <NativeSelect
            label={t("by")}
            name="by"
            defaultValue={query.by}
            data={BASES.map((value) => ({ value, label: t(value) }))}
          />
          <Button type="submit">{t("submit")}</Button>
        </div>
      </Form>
    </PlainCard>
  )
}

const FIELDS = {
  after: { from: "from", to: "to", place: "place", survey: "survey", segment: "segment" },
  before: { from: "withFrom", to: "withTo", place: "withPlace", survey: "withSurvey", segment: "withSegment" },
} as const

function Side({ side, data }: { side: "after" | "before"; data: CompareData }) {
  const t = useTranslations("compare.form")
  const period = useTranslations("common.period")
  const { query, choices, periods } = data
  const fields = FIELDS[side]
  const fault = periods.fault?.side === side ? period(periods.fault.fault, { days: LONGEST_DAYS }) : undefined
  const first = (all: string) => ({ value: "", label: side === "after" ? all : t("same") })
  return (
    <fieldset className={classes.side}>
      <legend className={classes.legend}>{t(side)}</legend>
      <TextInput type="date" label={period("from")} name={fields.from} defaultValue={periods[side].from} />
      <TextInput type="date" label={period("to")} name={fields.to} defaultValue={periods[side].to} error={fault} />
      <NativeSelect
        label={t("place")}
        name={fields.place}
        defaultValue={query[fields.place] ?? ""}
        data={[first(t("everywhere")), ...choices.places.filter(({ items }) => items.length > 0)]}
      />
      {choices.surveys.length > 1 ? (
        <NativeSelect
          label={t("survey")}
          name={fields.survey}
          defaultValue={query[fields.survey] ?? ""}
          data={[first(t("allSurveys")), ...choices.surveys]}
        />
      ) : null}
      {choices.segments.length > 0 ? (
        <NativeSelect
          label={t("segment")}
          name={fields.segment}
          defaultValue={query[fields.segment] ?? ""}
          data={[first(t("everybody")), ...choices.segments]}
        />
      ) : null}
    </fieldset>
  )
}
