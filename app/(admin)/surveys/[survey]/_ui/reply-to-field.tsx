"use client"

import { TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useController } from "react-hook-form"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import { useIssueAt } from "./use-issue"

const NAME = "definition.mail.replyTo"

/** Where customers' replies to this survey's mail arrive; one address for all languages. */
export function ReplyToField() {
  const t = useTranslations("surveys.mail")
  const { brand } = useEditor().data
  const { field } = useController<DraftValues, typeof NAME>({ name: NAME })
  return (
    <TextInput
      {...field}
      value={field.value ?? ""}
      // Not “email”: browsers would hide what they find wrong about it.
      type="text"
      inputMode="email"
      autoComplete="off"
      label={t("replyTo")}
      description={t("asWorkspace")}
      placeholder={brand.replyTo ?? brand.senderAddress}
      maxLength={254}
      error={useIssueAt(NAME)}
    />
  )
}
