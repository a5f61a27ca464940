"use client"

import { Button } from "@mantine/core"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { Clock } from "@/app/_ui/format-moment"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { revokeKey } from "../actions"
import { KeyRow } from "./key-row"
import classes from "./keys-card.module.css"
import { NewKey } from "./new-key"
import type { ApiKey } from "./types"

/** The keys with which other programs reach the API. */
export function KeysCard({ keys, clock }: { keys: ApiKey[]; clock: Clock }) {
  const t = useTranslations("settings.keys")
  const [revoking, setRevoking] = useState<ApiKey>()
  const [making, setMaking] = useState(false)
  const revoke = async () => {
    const outcome = revoking && (await revokeKey(revoking.id))
    return outcome?.ok === false ? outcome.error : undefined
  }
  const makeOne = (variant: "default" | "filled") => (
    <Button variant={variant} onClick={() => setMaking(true)} aria-haspopup="dialog">
      {t("add")}
    </Button>
  )
  return (
    <Card title={t("title")} action={keys.length > 0 ? makeOne("default") : null} className={classes.card}>
      {keys.length === 0 ? (
        <EmptyState what={t("empty.what")} how={t("empty.how")} action={makeOne("filled")} />
      ) : (
        <>
          <p className={classes.lead}>
            {t.rich("lead", {
              docs: (words) => (
                <Link href="/docs/api" prefetch={false} className={classes.link}>
                  {words}
                </Link>
              ),
            })}
          </p>
          <table className={`${table.table} ${table.stacked} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("columns.name")}</th>
                <th scope="col">{t("columns.scope")}</th>
                <th scope="col">{t("columns.created")}</th>
                <th scope="col">{t("columns.used")}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {[...keys]
                .sort((a, b) => Number(a.revokedAt !== null) - Number(b.revokedAt !== null))
                .map((key) => (
                  <KeyRow key={key.id} apiKey={key} clock={clock} onRevoke={() => setRevoking(key)} />
                ))}
            </tbody>
          </table>
        </>
      )}
      <NewKey opened={making} onClose={() => setMaking(false)} />
      <ConfirmDialog
        opened={revoking !== undefined}
        onClose={() => setRevoking(undefined)}
        title={t("revokeTitle", { name: revoking?.name ?? "" })}
        confirm={t("revoke")}
        tone="danger"
        onConfirm={revoke}
      >
        {t("revokeWhy")}
      </ConfirmDialog>
    </Card>
  )
}
