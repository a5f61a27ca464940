"use client"

import { Button, PasswordInput, Stack, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useId, useState, useTransition } from "react"
import { CopyField } from "@/app/_ui/copy-field"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { NewShare } from "@/lib/shares/schema"
import { shareView } from "../actions"

type Props = {
  kind: "report" | "response"
  target: NewShare["target"]
  name: string
  opened: boolean
  onClose: () => void
}

const SHORTEST = 8

/** Makes a link with a name, a password and an end where wanted, and shows its address this once. */
export function ShareDialog({ kind, target, name: startName, opened, onClose }: Props) {
  const t = useTranslations("shares.dialog")
  const common = useTranslations("common")
  const words = useFailureWords()
  const form = useId()
  const [name, setName] = useState(startName)
  const [password, setPassword] = useState("")
  const [expiresOn, setExpiresOn] = useState("")
  const [url, setUrl] = useState<string>()
  const [failure, setFailure] = useState<{ path: string; text: string }>()
  const [pending, start] = useTransition()

  const close = () => {
    setUrl(undefined)
    setPassword("")
    setFailure(undefined)
    onClose()
  }
  const create = () => {
    if (password !== "" && password.length < SHORTEST) return setFailure({ path: "password", text: t("short") })
    if (name.trim() === "") return setFailure({ path: "name", text: t("nameless") })
    start(async () => {
      const shared = { name, password: password || undefined, expiresOn: expiresOn || undefined }
      const outcome = await shareView({ kind, target, ...shared })
      if (outcome.ok) {
        setUrl(outcome.value.url)
        setFailure(undefined)
        return
      }
      const { error } = outcome
      const isPast = error.fields.some(({ path }) => path === "expiresOn")
      setFailure(isPast ? { path: "expiresOn", text: t("past") } : { path: "", text: words(error) })
    })
  }
  const errorOf = (path: string) => (failure?.path === path ? failure.text : undefined)

  if (url) {
    return (
      <Dialog opened={opened} onClose={close} title={t("title")}>
        <DialogBody>
          <Stack gap="sm">
            <CopyField label={t("address")} text={url} />
            <p>{t(password === "" ? "once" : "onceAndPassword")}</p>
          </Stack>
        </DialogBody>
        <DialogFoot>
          <Button onClick={close}>{common("close")}</Button>
        </DialogFoot>
      </Dialog>
    )
  }
  return (
    <Dialog opened={opened} onClose={close} title={t("title")}>
      <DialogBody>
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            create()
          }}
        >
          <Stack gap="sm">
            <p>{t(`what.${kind}`)}</p>
            <TextInput
              label={t("name")}
              value={name}
              maxLength={120}
              error={errorOf("name")}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <PasswordInput
              label={t("password")}
              description={t("passwordHelp")}
              value={password}
              maxLength={200}
              autoComplete="new-password"
              error={errorOf("password")}
              visibilityToggleButtonProps={{ "aria-label": t("showPassword") }}
              onChange={({ currentTarget }) => setPassword(currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t("end")}
              description={t("endHelp")}
              value={expiresOn}
              error={errorOf("expiresOn")}
              onChange={({ currentTarget }) => setExpiresOn(currentTarget.value)}
            />
          </Stack>
        </form>
      </DialogBody>
      <DialogFoot failure={errorOf("")}>
        <Button variant="default" onClick={close}>
          {common("cancel")}
        </Button>
        <Button type="submit" form={form} loading={pending}>
          {t("create")}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
