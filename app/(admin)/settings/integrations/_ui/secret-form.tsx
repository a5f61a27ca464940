"use client"

import { Button, PasswordInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useForm } from "react-hook-form"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { WebhookSource } from "@/lib/integrations/schema"
import { newEndpointSecret } from "../actions"
import classes from "./secret-form.module.css"

const SHORTEST = 8
const LONGEST = 500

type Props = { id: string; source: WebhookSource; onSaved: () => void }

/** Takes the secret of a sender that makes it itself. */
export function SecretForm({ id, source, onSaved }: Props) {
  const t = useTranslations("integrations")
  const failureWords = useFailureWords()
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { secret: "" } })
  const submit = handleSubmit(async ({ secret }) => {
    const outcome = await newEndpointSecret(id, { secret })
    if (outcome.ok) onSaved()
    else setError("secret", { message: failureWords(outcome.error) })
  })
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <PasswordInput
        className={classes.field}
        label={t("secret.label", { source: t(`sources.${source}`) })}
        autoComplete="off"
        maxLength={LONGEST}
        error={formState.errors.secret?.message}
        {...register("secret", {
          validate: (secret) => secret.trim().length >= SHORTEST || t("secret.tooShort"),
        })}
      />
      <Button type="submit" variant="default" size="sm" loading={formState.isSubmitting}>
        {t("secret.save")}
      </Button>
    </form>
  )
}
