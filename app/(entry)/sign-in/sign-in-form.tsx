"use client"

import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useForm } from "react-hook-form"

type Fields = { email: string; password: string }
type Failure = "wrong" | "tooMany" | "failed"

const TOO_MANY = 429
const UNAUTHORIZED = 401

async function signIn(fields: Fields): Promise<Failure | undefined> {
  try {
    const answer = await fetch("/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(fields),
    })
    if (answer.ok) return undefined
    if (answer.status === TOO_MANY) return "tooMany"
    return answer.status === UNAUTHORIZED ? "wrong" : "failed"
  } catch {
    return "failed"
  }
}

export function SignInForm() {
  const texts = useTranslations("entry.signIn")
  const [failure, setFailure] = useState<Failure>()
  const { register, handleSubmit, formState } = useForm<Fields>()
  const submit = handleSubmit(async (fields) => {
    setFailure(undefined)
    const failed = await signIn(fields)
    setFailure(failed)
    // A whole new page, so that nothing rendered for nobody stays.
    if (!failed) window.location.assign("/overview")
  })
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <h1>{texts("title")}</h1>
        {failure ? (
          <Alert color="red" role="alert">
            {texts(failure)}
          </Alert>
        ) : null}
        <TextInput
          label={texts("email")}
          type="email"
          autoComplete="username"
          size="md"
          autoFocus
          error={formState.errors.email && texts("emptyEmail")}
          {...register("email", { required: true })}
        />
        <PasswordInput
          label={texts("password")}
          autoComplete="current-password"
          size="md"
          error={formState.errors.password && texts("emptyPassword")}
          {...register("password", { required: true })}
        />
        <Button type="submit" size="md" fullWidth loading={formState.isSubmitting}>
          {texts("submit")}
        </Button>
      </Stack>
    </form>
  )
}
