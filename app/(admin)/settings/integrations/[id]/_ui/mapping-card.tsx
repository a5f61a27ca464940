"use client"

import { Button, Textarea } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { FormProvider, useForm, useWatch } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { editEndpoint } from "../../actions"
import { formOf, type MappingForm, mappingOf, readExample } from "../mapping-form"
import { EventPreview } from "./event-preview"
import { MappedFields } from "./mapped-fields"
import { MappedProperties } from "./mapped-properties"
import classes from "./mapping-card.module.css"
import { TypeField } from "./type-field"

type Props = { endpoint: ListedEndpoint; latestBody: string | null; clock: Clock }

/** Says which part of a program's JSON is what, by an example; the event that it makes is seen at once. */
export function MappingCard({ endpoint, latestBody, clock }: Props) {
  const t = useTranslations("integrations.mapping")
  const failureWords = useFailureWords()
  const latest = useMemo(() => (latestBody === null ? "" : laidOut(latestBody)), [latestBody])
  const [said, setSaid] = useState<{ saved: boolean; words: string }>()
  const form = useForm<MappingForm>({ defaultValues: formOf(endpoint.mapping, latest) })
  const { register, handleSubmit, control, formState } = form
  const text = useWatch({ control, name: "example" })
  const example = useMemo(() => readExample(text), [text])
  const leaves = example?.leaves ?? []
  const submit = handleSubmit(async (values) => {
    const outcome = await editEndpoint(endpoint.id, { mapping: mappingOf(values) })
    if (outcome.ok) form.reset(values)
    const wrong = () => (!outcome.ok && outcome.error.code !== "invalid" ? failureWords(outcome.error) : t("failed"))
    setSaid(outcome.ok ? { saved: true, words: t("saved") } : { saved: false, words: wrong() })
  })
  const hint = example ? (leaves.length === 0 ? t("empty") : undefined) : t("notJson")
  return (
    <Card title={t("title")}>
      <FormProvider {...form}>
        <form onSubmit={submit} noValidate className={classes.form}>
          <p className={classes.lead}>{t("lead")}</p>
          <Textarea
            label={t("example")}
            description={latest !== "" && text === latest ? t("exampleLatest") : undefined}
            placeholder={t("examplePlaceholder")}
            spellCheck={false}
            rows={8}
            classNames={{ input: classes.code }}
            error={text.trim() === "" ? undefined : hint}
            {...register("example")}
          />
          {latest !== "" && text.trim() === "" ? (
            <Button
              variant="default"
              className={classes.latest}
              onClick={() => form.setValue("example", latest, { shouldDirty: true })}
            >
              {t("useLatest")}
            </Button>
          ) : null}
          <TypeField leaves={leaves} />
          <MappedFields leaves={leaves} />
          <MappedProperties leaves={leaves} />
          <EventPreview json={example?.json} clock={clock} />
          <div className={classes.foot}>
            <p className={classes.said} data-saved={said?.saved || undefined} role="status">
              {said && !(said.saved && formState.isDirty) ? said.words : null}
            </p>
            <Button type="submit" loading={formState.isSubmitting}>
              {t("save")}
            </Button>
          </div>
        </form>
      </FormProvider>
    </Card>
  )
}

/** As it came, where it is no JSON after all. */
function laidOut(body: string): string {
  const example = readExample(body)
  return example ? JSON.stringify(example.json, null, 2) : body
}
