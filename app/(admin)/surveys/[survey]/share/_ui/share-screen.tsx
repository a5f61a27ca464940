"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { revokeLink } from "../actions"
import type { ShareData, ShareLink } from "../load-share"
import { LinkItem } from "./link-item"
import { NewLink } from "./new-link"
import classes from "./share.module.css"

/** The ways to a survey's page: links of one's own, and links for everybody with their QR codes. */
export function ShareScreen({ data }: { data: ShareData }) {
  const t = useTranslations("share")
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ShareLink>()
  const revoke = async () => {
    const outcome = revoking && (await revokeLink(data.id, revoking.id))
    return outcome?.ok === false ? outcome.error : undefined
  }
  const add = (
    <Button onClick={() => setMaking(true)} aria-haspopup="dialog">
      {t("add")}
    </Button>
  )
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: data.name, href: `/surveys/${data.id}` }} />
      <PageBody>
        <div className={classes.cards}>
          <Card title={t("personal.title")}>
            <p className={classes.text}>{t("personal.text")}</p>
          </Card>
          <Card title={t("shared.title")} action={data.links.length > 0 ? add : null}>
            {data.status === "published" ? null : (
              <p className={classes.note} role="status">
                {t(data.status === "draft" ? "shared.draft" : "shared.closed")}
              </p>
            )}
            {data.links.length === 0 ? (
              <EmptyState what={t("empty.what")} how={t("empty.how")} action={add} />
            ) : (
              <ul className={classes.list}>
                {data.links.map((link) => (
                  <LinkItem key={link.id} link={link} clock={data.clock} onRevoke={() => setRevoking(link)} />
                ))}
              </ul>
            )}
          </Card>
          <Card title={t("clicks.title")}>
            <p className={classes.text}>{t("clicks.text", { count: data.clicks })}</p>
          </Card>
        </div>
      </PageBody>
      <NewLink surveyId={data.id} opened={making} onClose={() => setMaking(false)} />
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
    </>
  )
}
