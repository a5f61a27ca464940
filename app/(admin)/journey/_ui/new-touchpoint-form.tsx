"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { natureOf } from "@/lib/journey/schema"
import { addTouchpoint } from "../actions"
import { TouchpointFields } from "./touchpoint-fields"
import { type TouchpointValues, touchpointValues } from "./touchpoint-values"
import type { Choice } from "./types"

type Props = { stages: readonly Choice[]; onDone: () => void }

/** A touchpoint that the catalogue does not have. */
export function NewTouchpointForm({ stages, onDone }: Props) {
  const t = useTranslations("journey")
  const common = useTranslations("common")
  const failureWords = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const form = useForm<TouchpointValues>({
    resolver: zodResolver(touchpointValues),
    defaultValues: {
      name: "",
      stage: stages[0]?.value ?? "",
      channel: "website",
      ...natureOf("website"),
      target: null,
    },
  })
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined)
    const outcome = await addTouchpoint(values)
    if (outcome.ok) return onDone()
    if (outcome.error.code === "conflict") return form.setError("name", { type: "taken" }, { shouldFocus: true })
    setFailure(failureWords(outcome.error))
  })
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <TouchpointFields form={form} stages={stages} />
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onDone}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t("add.submitOwn")}
        </Button>
      </DialogFoot>
    </form>
  )
}
