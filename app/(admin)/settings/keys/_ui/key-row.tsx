import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import classes from "./keys-card.module.css"
import type { ApiKey } from "./types"

type Props = { apiKey: ApiKey; clock: Clock; onRevoke: () => void }

/** One key: what it is called, what it may do, when it was last used; a revoked one stays as a trace. */
export function KeyRow({ apiKey, clock, onRevoke }: Props) {
  const t = useTranslations("settings.keys")
  const { name, hint, scope, createdAt, lastUsedAt, revokedAt } = apiKey
  return (
    <tr data-revoked={revokedAt ? "" : undefined}>
      <th scope="row" className={classes.name}>
        <span className={classes.words}>{name}</span>
        <code className={classes.hint}>{hint}…</code>
      </th>
      <td className={classes.scope}>{t(`scopes.${scope}.name`)}</td>
      <td className={classes.created}>
        <Moment at={createdAt} clock={clock} as="day" />
      </td>
      <td className={classes.used} data-label={t("columns.used")}>
        {lastUsedAt ? <Moment at={lastUsedAt} clock={clock} as="ago" /> : t("never")}
      </td>
      <td className={classes.action}>
        {revokedAt ? (
          <>
            {t("revoked")} <Moment at={revokedAt} clock={clock} as="day" />
          </>
        ) : (
          <Button variant="default" onClick={onRevoke} aria-label={t("revokeThis", { name })}>
            {t("revoke")}
          </Button>
        )}
      </td>
    </tr>
  )
}
