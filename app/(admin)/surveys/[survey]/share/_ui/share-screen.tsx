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
import { EndingClicks } from "./ending-clicks"
import { LinkItem } from "./link-item"
import { NewLink } from "./new-link"
import classes from "./share.module.css"

/** The ways to a survey's page: links of one's own, and links for everybody with their QR codes. */
export function ShareScreen({ data }: { data: ShareData }) {
  const t = useTranslations("share")
  const [making, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ShareLink>()
  const active = data.links.filter(({ status }) => status === "active")
  const revoked = data.links.filter(({ status }) => status !== "active")
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
          <Card title={t("shared.title")} action={active.length > 0 ? add : null}>
            {data.status === "published" ? null : (
              <p className={classes.note} role="status">
                {t(data.status === "draft" ? "shared.draft" : "shared.closed")}
              </p>
            )}
            {active.length === 0 ? (
              <EmptyState what={t("empty.what")} how={t("empty.how")} action={add} />
            ) : (
              <Links links={active} clock={data.clock} onRevoke={setRevoking} />
            )}
            {revoked.length > 0 ? (
              <details className={classes.revoked}>
                <summary>{t("revokedLinks", { count: revoked.length })}</summary>
                <Links links={revoked} clock={data.clock} onRevoke={setRevoking} />
              </details>
            ) : null}
          </Card>
          <EndingClicks buttons={data.buttons} />
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

type LinksProps = { links: readonly ShareLink[]; clock: ShareData["clock"]; onRevoke: (link: ShareLink) => void }

function Links({ links, clock, onRevoke }: LinksProps) {
  return (
    <ul className={classes.list}>
      {links.map((link) => (
        <LinkItem key={link.id} link={link} clock={clock} onRevoke={() => onRevoke(link)} />
      ))}
    </ul>
  )
}
