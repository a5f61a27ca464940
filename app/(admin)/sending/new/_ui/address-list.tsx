import { Button, Checkbox, FileButton, Textarea } from "@mantine/core"
import { IconFileText } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { CampaignForm } from "../campaign-form"
import classes from "./address-list.module.css"
import type { ChangeForm, WrongLines } from "./use-campaign-form"

/** As much as a form may send. */
const LARGEST_BYTES = 3_000_000

type Props = { form: CampaignForm; change: ChangeForm; wrong: WrongLines }

/** Addresses pasted or read from a file; lines without one are told, with their numbers. */
export function AddressList({ form: { addresses, createUnknown }, change, wrong }: Props) {
  const t = useTranslations("campaigns.form")
  const [failure, setFailure] = useState<"fileTooLarge" | "fileUnreadable">()
  const write = (text: string) => {
    const fits = new Blob([text]).size <= LARGEST_BYTES
    setFailure(fits ? undefined : "fileTooLarge")
    if (fits) change({ addresses: text })
  }
  const read = async (file: File | null) => {
    if (!file) return
    if (file.size > LARGEST_BYTES) return setFailure("fileTooLarge")
    const text = await file.text().catch(() => undefined)
    if (text === undefined || text.includes("\0")) return setFailure("fileUnreadable")
    write(addresses.trim() === "" ? text : `${addresses.trimEnd()}\n${text}`)
  }
  return (
    <>
      <Textarea
        label={t("addresses")}
        description={t("addressesHelp")}
        placeholder={t("addressesPlaceholder")}
        autosize
        minRows={4}
        maxRows={10}
        spellCheck={false}
        autoComplete="off"
        value={addresses}
        error={failure ? t(failure) : undefined}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <div className={classes.tools}>
        <FileButton onChange={read} accept=".csv,.txt,text/csv,text/plain">
          {(button) => (
            <Button
              {...button}
              variant="default"
              leftSection={<IconFileText size={14} stroke={1.75} aria-hidden="true" />}
            >
              {t("file")}
            </Button>
          )}
        </FileButton>
      </div>
      <Checkbox
        label={t("createUnknown")}
        checked={createUnknown}
        onChange={({ currentTarget }) => change({ createUnknown: currentTarget.checked })}
      />
      {wrong.count > 0 ? (
        <div className={classes.wrong} role="status">
          <p>{t("wrongLines", { count: wrong.count })}</p>
          <ul>
            {wrong.lines.map(({ line, text }) => (
              <li key={line}>{t("wrongLine", { line, text })}</li>
            ))}
            {wrong.count > wrong.lines.length ? <li>…</li> : null}
          </ul>
        </div>
      ) : null}
    </>
  )
}
