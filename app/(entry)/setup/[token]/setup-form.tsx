"use client"

import { Alert, Button, PasswordInput, Select, Stack, Text, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Controller, useForm } from "react-hook-form"
import { zoneOption } from "@/app/_ui/zone-option"
import { PASSWORD_MIN } from "@/lib/accounts/password-length"
import { type Locale, locales } from "@/lib/i18n/locale"
import { setUp } from "./actions"

type Props = { token: string; locale: Locale; timeZones: string[] }
type Fields = { name: string; email: string; password: string; workspace: string; timeZone: string; locale: Locale }

const ADDRESS = /^\S+@\S+\.\S+$/
const FALLBACK_ZONE = "Europe/Rome"

/** The browser's own time zone, when the server knows it too. */
function ownZone(known: string[]): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return known.includes(zone) ? zone : FALLBACK_ZONE
}

export function SetupForm({ token, locale, timeZones }: Props) {
  const texts = useTranslations("entry.setup")
  const languages = useTranslations("entry.languages")
  const [failure, setFailure] = useState<string>()
  const { register, control, handleSubmit, formState } = useForm<Fields>({
    defaultValues: async () => ({
      name: "",
      email: "",
      password: "",
      workspace: "",
      timeZone: ownZone(timeZones),
      locale,
    }),
  })
  const { errors, isSubmitting } = formState
  const submit = handleSubmit(async (fields) => {
    setFailure(undefined)
    const failed = await setUp(token, fields)
    if (failed) setFailure(failed.code === "not_found" ? texts("gone") : texts("failed"))
    else window.location.assign("/sign-in")
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <div>
          <h1>{texts("title")}</h1>
          <Text c="dimmed">{texts("lead")}</Text>
        </div>
        {failure ? (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        ) : null}
        <TextInput
          label={texts("workspace")}
          description={texts("workspaceHelp")}
          size="md"
          error={errors.workspace && texts("emptyWorkspace")}
          {...register("workspace", { required: true, maxLength: 100 })}
        />
        <TextInput
          label={texts("name")}
          autoComplete="name"
          size="md"
          error={errors.name && texts("emptyName")}
          {...register("name", { required: true, maxLength: 100 })}
        />
        <TextInput
          label={texts("email")}
          type="email"
          autoComplete="username"
          size="md"
          error={errors.email && texts("badEmail")}
          {...register("email", { required: true, pattern: ADDRESS })}
        />
        <PasswordInput
          label={texts("password")}
          description={texts("passwordHelp", { count: PASSWORD_MIN })}
          autoComplete="new-password"
          size="md"
          error={errors.password && texts("shortPassword", { count: PASSWORD_MIN })}
          {...register("password", { required: true, minLength: PASSWORD_MIN })}
        />
        <Controller
          control={control}
          name="timeZone"
          render={({ field }) => (
            <Select
              label={texts("timeZone")}
              size="md"
              searchable
              limit={100}
              data={timeZones.map(zoneOption)}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Controller
          control={control}
          name="locale"
          render={({ field }) => (
            <Select
              label={texts("locale")}
              size="md"
              data={locales.map((value) => ({ value, label: languages(value) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Button type="submit" size="md" fullWidth loading={isSubmitting}>
          {texts("submit")}
        </Button>
      </Stack>
    </form>
  )
}
