"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm, useWatch } from "react-hook-form"
import { capitalised } from "@/app/_ui/capitalised"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { formatLanguage } from "@/app/_ui/format-language"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { useFieldWords } from "@/app/_ui/use-field-words"
import { addTouchpoint } from "../../journey/actions"
import { addSurvey } from "../actions"
import classes from "./create-survey-form.module.css"
import { type CreateValues, createValues, NEW_TOUCHPOINT, suggestedName } from "./create-values"
import { NewPlaceFields } from "./new-place-fields"
import { TemplateChoice } from "./template-choice"
import type { CreateData } from "./types"

type Props = { data: CreateData; onCancel: () => void }

/** A template, a touchpoint (or a new one), languages and a name make a draft, which opens at once. */
export function CreateSurveyForm({ data, onCancel }: Props) {
  const t = useTranslations("surveys.create")
  const common = useTranslations("common")
  const locale = useLocale()
  const router = useRouter()
  const words = useFieldWords()
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const start =
    data.touchpoints.find(({ value }) => value === data.openFor)?.value ?? data.usual["post-purchase"] ?? null
  const form = useForm<CreateValues>({
    resolver: zodResolver(createValues),
    defaultValues: {
      template: "post-purchase",
      languages: data.languages,
      place: null,
      ...startingAt(start, data),
    },
  })
  const { control, formState, setValue, handleSubmit } = form
  const { errors, isSubmitting, dirtyFields } = formState
  const place = useWatch({ control, name: "place" })

  const nameAfter = (touchpoint: string) => {
    if (!dirtyFields.name) setValue("name", suggestedName(touchpoint, data.takenNames))
  }
  const chooseTouchpoint = (id: string) => {
    setValue("touchpointId", id, { shouldDirty: true, shouldValidate: formState.isSubmitted })
    const label = data.touchpoints.find(({ value }) => value === id)?.label
    setValue(
      "place",
      id === NEW_TOUCHPOINT ? { name: "", stage: data.stages[0]?.value ?? "", channel: "website" } : null,
    )
    if (label) nameAfter(label)
  }
  const chooseTemplate = (template: CreateValues["template"]) => {
    const usual = data.usual[template]
    if (dirtyFields.touchpointId || data.openFor || !usual) return
    const { touchpointId, name } = startingAt(usual, data)
    setValue("touchpointId", touchpointId)
    nameAfter(name)
  }

  const submit = handleSubmit(async ({ place: wanted, ...survey }) => {
    setFailure(undefined)
    let { touchpointId } = survey
    if (wanted) {
      const made = await addTouchpoint(wanted)
      if (!made.ok) {
        if (made.error.code === "conflict") form.setError("place.name", { type: "taken" }, { shouldFocus: true })
        else setFailure(failureWords(made.error))
        return
      }
      touchpointId = made.value.id
      chooseTouchpoint(touchpointId)
    }
    const outcome = await addSurvey({ ...survey, touchpointId })
    if (outcome.ok) router.push(`/surveys/${outcome.value.id}`)
    else setFailure(failureWords(outcome.error))
  })

  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <div className={classes.fields}>
          <Controller
            control={control}
            name="template"
            render={({ field: { value, onChange } }) => (
              <TemplateChoice
                value={value}
                onChange={(template) => {
                  onChange(template)
                  chooseTemplate(template)
                }}
              />
            )}
          />
          <Controller
            control={control}
            name="touchpointId"
            render={({ field: { ref, value, onBlur } }) => (
              <Select
                ref={ref}
                onBlur={onBlur}
                label={t("touchpoint")}
                description={t("touchpointHelp")}
                size="sm"
                data={[{ value: NEW_TOUCHPOINT, label: t("newTouchpoint") }, ...data.touchpoints]}
                value={value || null}
                onChange={(id) => id && chooseTouchpoint(id)}
                error={errors.touchpointId && t("touchpointMissing")}
                searchable
                allowDeselect={false}
              />
            )}
          />
          {place ? <NewPlaceFields form={form} stages={data.stages} onName={nameAfter} /> : null}
          <div className={classes.pair}>
            <TextInput
              label={t("name")}
              description={t("nameHelp")}
              maxLength={120}
              error={words(errors.name)}
              {...form.register("name")}
            />
            <Controller
              control={control}
              name="languages"
              render={({ field: { value, onChange } }) => (
                <Checkbox.Group
                  label={t("languages")}
                  value={value}
                  onChange={(chosen) => onChange(data.languages.filter((language) => chosen.includes(language)))}
                  error={errors.languages && t("languagesMissing")}
                >
                  <Group gap={20} className={classes.languages}>
                    {data.languages.map((language) => (
                      <Checkbox
                        key={language}
                        size="xs"
                        value={language}
                        label={capitalised(formatLanguage(language, locale))}
                      />
                    ))}
                  </Group>
                </Checkbox.Group>
              )}
            />
          </div>
        </div>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onCancel}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={isSubmitting}>
          {t("submit")}
        </Button>
      </DialogFoot>
    </form>
  )
}

/** A touchpoint to start from, and the name that goes with it. */
function startingAt(touchpointId: string | null, data: CreateData): { touchpointId: string; name: string } {
  const touchpoint = data.touchpoints.find(({ value }) => value === touchpointId)
  return touchpoint
    ? { touchpointId: touchpoint.value, name: suggestedName(touchpoint.label, data.takenNames) }
    : { touchpointId: "", name: "" }
}
