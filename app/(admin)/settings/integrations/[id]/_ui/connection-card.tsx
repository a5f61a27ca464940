"use client"

import { Button } from "@mantine/core"
import { IconChevronRight } from "@tabler/icons-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { Card } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { CopyField } from "@/app/_ui/copy-field"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { EndpointState } from "../../_ui/endpoint-state"
import { SetUpSteps } from "../../_ui/set-up-steps"
import { editEndpoint, removeEndpoint } from "../../actions"
import classes from "./connection-card.module.css"
import { ReplaceSecret } from "./replace-secret"

/** Where the sender posts to, whether it may, and the ways to stop it. */
export function ConnectionCard({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations("integrations")
  const failureWords = useFailureWords()
  const router = useRouter()
  const [asking, setAsking] = useState<"delete" | "secret">()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()
  const { id, name, status, hasSecret, url, lastReceivedAt } = endpoint
  const kind = t(`sources.${endpoint.source}`)
  const turn = () =>
    start(async () => {
      const outcome = await editEndpoint(id, { status: status === "active" ? "paused" : "active" })
      setFailure(outcome.ok ? undefined : failureWords(outcome.error))
    })
  const remove = async () => {
    const outcome = await removeEndpoint(id)
    if (!outcome.ok) return outcome.error
    router.replace("/settings/integrations")
    return undefined
  }
  return (
    <Card
      title={name}
      beside={
        <>
          {name === kind ? null : <span className={classes.kind}>{kind}</span>}
          <EndpointState {...endpoint} />
        </>
      }
    >
      <div className={classes.inset}>
        {hasSecret ? null : <p className={classes.note}>{t("one.noSecretNote")}</p>}
        {hasSecret && status === "paused" ? <p className={classes.note}>{t("one.pausedNote")}</p> : null}
        {hasSecret ? <CopyField label={t("setUp.address")} text={url} /> : null}
        <details className={classes.steps} open={!hasSecret || undefined}>
          <summary className={classes.summary}>
            <IconChevronRight size={14} stroke={1.75} className={classes.arrow} aria-hidden="true" />
            {t("one.steps")}
          </summary>
          <SetUpSteps key={String(lastReceivedAt !== null)} endpoint={endpoint} secret={null} />
        </details>
        <div className={classes.buttons}>
          <Button variant="default" onClick={turn} loading={pending}>
            {status === "active" ? t("one.pause") : t("one.resume")}
          </Button>
          {hasSecret ? (
            <Button variant="default" onClick={() => setAsking("secret")} aria-haspopup="dialog">
              {t("secret.replace")}
            </Button>
          ) : null}
          <Button
            variant="default"
            className={classes.delete}
            onClick={() => setAsking("delete")}
            aria-haspopup="dialog"
          >
            {t("one.delete")}
          </Button>
        </div>
        {failure ? (
          <p className={classes.failure} role="alert">
            {failure}
          </p>
        ) : null}
      </div>
      <ReplaceSecret endpoint={endpoint} opened={asking === "secret"} onClose={() => setAsking(undefined)} />
      <ConfirmDialog
        opened={asking === "delete"}
        onClose={() => setAsking(undefined)}
        title={t("one.deleteTitle", { name })}
        confirm={t("one.delete")}
        tone="danger"
        onConfirm={remove}
      >
        {t("one.deleteWhy")}
      </ConfirmDialog>
    </Card>
  )
}
