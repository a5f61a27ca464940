import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { CopyField } from "@/app/_ui/copy-field"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { KeyForm } from "./key-form"
import classes from "./new-key.module.css"

/** Makes a key and shows it this once. */
export function NewKey({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTranslations("settings.keys")
  const [made, setMade] = useState<string>()
  const close = () => {
    setMade(undefined)
    onClose()
  }
  return (
    <Dialog opened={opened} onClose={close} title={made ? t("madeTitle") : t("add")} width={480}>
      {made ? (
        <>
          <DialogBody>
            <p className={classes.once}>{t("once")}</p>
            <CopyField label={t("key")} text={made} />
          </DialogBody>
          <DialogFoot>
            <Button onClick={close}>{t("done")}</Button>
          </DialogFoot>
        </>
      ) : (
        <KeyForm onMade={setMade} onClose={close} />
      )}
    </Dialog>
  )
}
