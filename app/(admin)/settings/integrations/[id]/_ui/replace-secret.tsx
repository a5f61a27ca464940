import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { CopyField } from "@/app/_ui/copy-field"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { makesSecret } from "@/lib/integrations/rules/makes-secret"
import { SecretForm } from "../../_ui/secret-form"
import { newEndpointSecret } from "../../actions"
import classes from "./replace-secret.module.css"

type Props = { endpoint: ListedEndpoint; opened: boolean; onClose: () => void }

/** Gives an endpoint another secret: one of Nove's, shown this once, or the one that the sender has made. */
export function ReplaceSecret({ endpoint: { id, source }, opened, onClose }: Props) {
  const t = useTranslations("integrations")
  const common = useTranslations("common")
  const failureWords = useFailureWords()
  const [made, setMade] = useState<string | null>(null)
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const theirs = makesSecret(source)
  const close = () => {
    setMade(null)
    setFailure(undefined)
    onClose()
  }
  const make = () =>
    start(async () => {
      const outcome = await newEndpointSecret(id, {})
      if (outcome.ok) setMade(outcome.value.secret)
      else setFailure(failureWords(outcome.error))
    })
  const title = made === null ? t("secret.replaceTitle") : t("secret.madeTitle")
  return (
    <Dialog opened={opened} onClose={close} title={title} width={480}>
      <DialogBody>
        {made === null ? (
          <p>{t("secret.replaceWhy", { source: t(`sources.${source}`) })}</p>
        ) : (
          <>
            <CopyField label={t("setUp.secret")} text={made} />
            <p className={classes.once}>{t("setUp.once")}</p>
          </>
        )}
        {theirs ? (
          <div className={classes.form}>
            <SecretForm id={id} source={source} onSaved={close} />
          </div>
        ) : null}
      </DialogBody>
      <DialogFoot failure={failure}>
        {made === null ? (
          <Button variant="default" onClick={close} data-autofocus={theirs ? undefined : true}>
            {common("cancel")}
          </Button>
        ) : (
          <Button onClick={close}>{t("secret.done")}</Button>
        )}
        {made === null && !theirs ? (
          <Button onClick={make} loading={pending}>
            {t("secret.replace")}
          </Button>
        ) : null}
      </DialogFoot>
    </Dialog>
  )
}
