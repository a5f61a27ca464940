"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Select, TagsInput, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { LINK_CHANNELS, type NewSharedLink, newSharedLink, UNSIGNED } from "@/lib/responses/shared/schema"
import { addLink } from "../actions"
import classes from "./share.module.css"

const BLANK: NewSharedLink = { name: "", channel: "link", hiddenFields: [], unsigned: "taken" }

type Props = { surveyId: string; opened: boolean; onClose: () => void }

/** Makes a shared link. */
export function NewLink({ surveyId, opened, onClose }: Props) {
  const t = useTranslations("share")
  const common = useTranslations("common")
  const words = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const form = useForm({ resolver: zodResolver(newSharedLink), defaultValues: BLANK })
  const { errors, isSubmitting } = form.formState
  const hasFields = (form.watch("hiddenFields") ?? []).length > 0
  const close = () => {
    setFailure(undefined)
    form.reset(BLANK)
    onClose()
  }
  const submit = form.handleSubmit(async (input) => {
    const outcome = await addLink(surveyId, input)
    if (outcome.ok) close()
    else setFailure(words(outcome.error))
  })
  return (
    <Dialog opened={opened} onClose={close} title={t("add")}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <div className={classes.fieldset}>
            <TextInput
              {...form.register("name")}
              label={t("form.name")}
              placeholder={t("form.nameExample")}
              error={errors.name && t("form.nameMissing")}
              data-autofocus
            />
            <Controller
              control={form.control}
              name="channel"
              render={({ field }) => (
                <Select
                  {...field}
                  label={t("form.channel")}
                  allowDeselect={false}
                  data={LINK_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
                />
              )}
            />
            <Controller
              control={form.control}
              name="hiddenFields"
              render={({ field }) => (
                <TagsInput
                  {...field}
                  label={t("form.fields")}
                  description={t("form.fieldsHelp")}
                  placeholder={hasFields ? undefined : "order"}
                  maxTags={10}
                  error={errors.hiddenFields && t("form.fieldsWrong")}
                />
              )}
            />
            {hasFields ? (
              <Controller
                control={form.control}
                name="unsigned"
                render={({ field }) => (
                  <Select
                    {...field}
                    label={t("form.unsigned")}
                    allowDeselect={false}
                    data={UNSIGNED.map((value) => ({ value, label: t(`unsigned.${value}`) }))}
                  />
                )}
              />
            ) : null}
          </div>
        </DialogBody>
        <DialogFoot failure={failure}>
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button type="submit" loading={isSubmitting}>
            {t("form.make")}
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
