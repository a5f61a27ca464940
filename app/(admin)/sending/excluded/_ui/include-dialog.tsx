import { Textarea } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { type Clock, formatDate } from "@/app/_ui/format-moment"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedSuppression } from "@/lib/delivery/suppressions/list-suppressions"
import { includeAddress } from "../actions"
import classes from "./include-dialog.module.css"

const NOTE_LENGTH = 500

type Props = {
  /** The address that is asked about. */
  row: ListedSuppression | undefined
  clock: Clock
  onClose: () => void
  onDone: (id: string) => void
}

/** Asks before an address may be mailed again; of one that complained also why. */
export function IncludeDialog({ row, clock, onClose, onDone }: Props) {
  const t = useTranslations("excluded.includeDialog")
  const locale = useLocale()
  const failureWords = useFailureWords()
  const [why, setWhy] = useState("")
  const close = () => {
    setWhy("")
    onClose()
  }
  const include = async () => {
    if (!row) return undefined
    const outcome = await includeAddress(row.id, why)
    if (!outcome.ok) return outcome.error
    onDone(row.id)
  }
  const because = row?.surveyId ? "survey" : (row?.reason ?? "manual")
  return (
    <ConfirmDialog
      opened={row !== undefined}
      onClose={close}
      title={t("title", { email: row?.email ?? "" })}
      confirm={t("confirm")}
      tone={because === "complained" ? "danger" : "normal"}
      onConfirm={include}
      failureText={(error) => (error.fields.some(({ path }) => path === "why") ? t("whyMissing") : failureWords(error))}
    >
      <div className={classes.text}>
        <p>
          {t(`because.${because}`, {
            date: row ? formatDate(row.createdAt, clock, locale) : "",
            survey: row?.survey ?? "",
          })}
        </p>
        {because === "complained" ? (
          <Textarea
            label={t("why")}
            description={t("whyHelp")}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            maxLength={NOTE_LENGTH}
            rows={2}
            required
          />
        ) : null}
      </div>
    </ConfirmDialog>
  )
}
