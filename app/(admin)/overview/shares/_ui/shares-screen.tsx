"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import type { ShareRow } from "@/lib/shares/reads"
import { takeShareBack } from "../actions"
import classes from "./shares-screen.module.css"

type Props = { shares: readonly ShareRow[]; clock: Clock }

/** The links that were given out: when each was last used, and how to take it back. */
export function SharesScreen({ shares, clock }: Props) {
  const t = useTranslations("shares")
  const [asked, setAsked] = useState<ShareRow | null>(null)
  const revoke = async () => {
    const outcome = await takeShareBack(asked?.id ?? "")
    return outcome.ok ? undefined : outcome.error
  }
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("report"), href: "/overview/report" }} />
      <PageBody>
        <PlainCard label={t("title")}>
          {shares.length === 0 ? (
            <EmptyState
              what={t("empty")}
              how={t("emptyHow")}
              action={{ label: t("toReport"), href: "/overview/report" }}
            />
          ) : (
            <div className={table.scroll}>
              <table className={`${table.table} ${classes.table}`}>
                <thead>
                  <tr>
                    <th scope="col">{t("name")}</th>
                    <th scope="col">{t("shows")}</th>
                    <th scope="col">{t("made")}</th>
                    <th scope="col">{t("seen")}</th>
                    <th scope="col">{t("ends")}</th>
                    <th scope="col">{t("password")}</th>
                    <td />
                  </tr>
                </thead>
                <tbody>
                  {shares.map((share) => (
                    <tr key={share.id}>
                      <th scope="row" className={classes.name}>
                        <bdi>{share.name}</bdi>
                      </th>
                      <td>{t(`kind.${share.kind}`)}</td>
                      <td>
                        <Moment at={share.createdAt} clock={clock} as="day" />
                      </td>
                      <td>{share.lastSeenAt ? <Moment at={share.lastSeenAt} clock={clock} /> : t("never")}</td>
                      <td>
                        <End share={share} clock={clock} />
                      </td>
                      <td>{share.hasPassword ? t("asked") : t("none")}</td>
                      <td>
                        <Button
                          variant="default"
                          aria-label={t("revokeOf", { name: share.name })}
                          onClick={() => setAsked(share)}
                        >
                          {t("revoke")}
                        </Button>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </PlainCard>
      </PageBody>
      <ConfirmDialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t("revokeTitle", { name: asked?.name ?? "" })}
        confirm={t("revoke")}
        tone="danger"
        onConfirm={revoke}
      >
        {t("revokeWhy")}
      </ConfirmDialog>
    </>
  )
}

/** The last day on which a link opens. */
function End({ share: { expiresAt }, clock }: { share: ShareRow; clock: Clock }) {
  const t = useTranslations("shares")
  if (!expiresAt) return t("noEnd")
  if (expiresAt <= clock.now) return t("ended")
  return <Moment at={new Date(expiresAt.getTime() - 1)} clock={clock} as="day" />
}
