"use client"

import { zodResolver } from "@hookform/resolvers/zod"
import { Button, Checkbox, Select, Stack, TextInput } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { formatLanguage } from "@/app/_ui/format-language"
import { LinkButton } from "@/app/_ui/link-button"
import { type CustomerInput, customerInput } from "@/lib/customers/schema"
import { addCustomer } from "../actions"
import { useCustomerErrors } from "./use-customer-errors"

/** Languages offered; what a customer really has may be any other, and comes with imports. */
const LANGUAGES = ["it", "en", "de", "fr", "es", "pt", "nl", "pl", "ro", "uk", "ar", "zh", "ja"]

/** An empty field says nothing about the customer. */
const filled = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value)

export function CustomerForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("customers.form")
  const common = useTranslations("common")
  const locale = useLocale()
  const router = useRouter()
  const [known, setKnown] = useState<string>()
  const [consents, setConsents] = useState(false)
  const { register, control, handleSubmit, setError, formState } = useForm<CustomerInput>({
    resolver: zodResolver(customerInput),
  })
  const { words, failure, showFailure } = useCustomerErrors(formState.errors, setError)
  const submit = handleSubmit(async (input) => {
    const outcome = await addCustomer(input, consents)
    if (!outcome.ok) showFailure(outcome.error)
    else if (outcome.value.created) router.push(`/customers/${outcome.value.id}`)
    else setKnown(outcome.value.id)
  })
  if (known !== undefined) {
    return (
      <>
        <DialogBody>{t("known")}</DialogBody>
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {common("close")}
          </Button>
          <LinkButton href={`/customers/${known}`}>{t("open")}</LinkButton>
        </DialogFoot>
      </>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <Stack gap="sm">
          <TextInput
            label={t("email")}
            type="email"
            autoComplete="off"
            data-autofocus
            error={words("email")}
            {...register("email", { setValueAs: filled })}
          />
          <TextInput
            label={t("name")}
            autoComplete="off"
            error={words("name")}
            {...register("name", { setValueAs: filled })}
          />
          <TextInput
            label={t("phone")}
            type="tel"
            autoComplete="off"
            placeholder="+39 06 1234567"
            error={words("phone")}
            {...register("phone", { setValueAs: filled })}
          />
          <Controller
            control={control}
            name="locale"
            render={({ field }) => (
              <Select
                {...field}
                label={t("language")}
                description={t("languageHelp")}
                size="sm"
                searchable
                clearable
                data={LANGUAGES.map((value) => ({ value, label: formatLanguage(value, locale) }))}
                value={field.value ?? null}
                onChange={(value) => field.onChange(value ?? undefined)}
                error={words("locale")}
              />
            )}
          />
          <TextInput
            label={t("externalId")}
            description={t("externalIdHelp")}
            autoComplete="off"
            error={words("externalId")}
            {...register("externalId", { setValueAs: filled })}
          />
          <Checkbox
            label={t("consents")}
            description={t("consentsHelp")}
            checked={consents}
            onChange={({ currentTarget }) => setConsents(currentTarget.checked)}
          />
        </Stack>
      </DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={onClose}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={formState.isSubmitting}>
          {t("submit")}
        </Button>
      </DialogFoot>
    </form>
  )
}
