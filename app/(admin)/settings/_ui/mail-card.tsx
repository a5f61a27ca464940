import { Textarea, TextInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { Card } from "@/app/_ui/card"
import { useFieldWords } from "@/app/_ui/use-field-words"
import type { WorkspaceSettings } from "@/lib/accounts/schema"
import classes from "./settings.module.css"

/** An empty field says nothing. */
const written = (value: unknown) => (typeof value === "string" && value.trim() === "" ? null : value)

/** From whom mail comes, and what the law wants in it. */
export function MailCard() {
  const t = useTranslations("settings.workspace")
  const words = useFieldWords()
  const { register, watch, formState } = useFormContext<WorkspaceSettings>()
  const { errors } = formState
  return (
    <Card title={t("mail")}>
      <div className={classes.inset}>
        <div className={classes.fields}>
          <TextInput
            label={t("senderName")}
            description={t("senderNameHelp")}
            placeholder={watch("name")}
            error={words(errors.senderName)}
            {...register("senderName", { setValueAs: written })}
          />
          <TextInput
            label={t("replyTo")}
            description={t("replyToHelp")}
            type="email"
            error={errors.replyTo && t("wrong.replyTo")}
            {...register("replyTo", { setValueAs: written })}
          />
          <Textarea
            className={classes.whole}
            label={t("postalAddress")}
            description={t("postalAddressHelp")}
            autosize
            minRows={2}
            maxRows={5}
            error={words(errors.postalAddress)}
            {...register("postalAddress", { setValueAs: written })}
          />
        </div>
      </div>
    </Card>
  )
}
