import Link from "next/link"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { Moment } from "@/app/_ui/moment"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { EndpointState } from "./endpoint-state"
import classes from "./endpoints-card.module.css"

const NEW = "/settings/integrations/new"

/** The shops and help desks that tell Nove what happens. */
export function EndpointsCard({ endpoints, clock }: { endpoints: readonly ListedEndpoint[]; clock: Clock }) {
  const t = useTranslations("integrations")
  if (endpoints.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState what={t("empty.what")} how={t("empty.how")} action={{ label: t("connect"), href: NEW }} />
      </Card>
    )
  }
  return (
    <Card
      title={t("title")}
      className={classes.card}
      action={
        <LinkButton href={NEW} variant="default">
          {t("connect")}
        </LinkButton>
      }
    >
      <p className={classes.lead}>{t("lead")}</p>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("columns.name")}</th>
            <th scope="col">{t("columns.state")}</th>
            <th scope="col" className={classes.last}>
              {t("columns.last")}
            </th>
          </tr>
        </thead>
        <tbody>
          {endpoints.map((endpoint) => (
            <tr key={endpoint.id}>
              <th scope="row" className={classes.name}>
                <Link href={`/settings/integrations/${endpoint.id}`} prefetch={false} className={table.rowLink}>
                  {endpoint.name}
                </Link>
                {endpoint.name === t(`sources.${endpoint.source}`) ? null : (
                  <span className={classes.source}>{t(`sources.${endpoint.source}`)}</span>
                )}
              </th>
              <td className={classes.state}>
                <EndpointState {...endpoint} />
              </td>
              <td className={classes.last}>
                {endpoint.lastReceivedAt ? (
                  <Moment at={endpoint.lastReceivedAt} clock={clock} as="ago" />
                ) : (
                  <span className={classes.never}>{t("never")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
