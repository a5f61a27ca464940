"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { MoreButton } from "@/app/_ui/more-button"
import { SearchField } from "@/app/_ui/search-field"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import type { ListedTurn } from "@/lib/delivery/autopilot/list-turns"
import type { ListedAutopilot } from "@/lib/delivery/autopilot/reads"
import { moreTurns } from "../../actions"
import { autopilotHref } from "../../autopilot-query"
import { MoveDialog } from "./move-dialog"
import { TurnRow } from "./turn-row"
import classes from "./turns-card.module.css"

type Props = { autopilot: ListedAutopilot; turns: Page<ListedTurn>; search: string; clock: Clock }

/** Whom the autopilot asks when, soonest first; a search finds somebody, and a date can be moved. */
export function TurnsCard(props: Props) {
  const t = useTranslations("autopilot.turns")
  const { autopilot, search } = props
  return (
    <Card
      title={t("title")}
      action={
        autopilot.customers > 0 || search !== "" ? (
          <div className={classes.search}>
            <SearchField label={t("search")} search={search} hrefOf={(wanted) => autopilotHref(autopilot.id, wanted)} />
          </div>
        ) : null
      }
    >
      <Turns key={search} {...props} />
    </Card>
  )
}

/** Begins anew with every search. */
function Turns({ autopilot, turns, search, clock }: Props) {
  const t = useTranslations("autopilot.turns")
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(turns, (cursor) =>
    moreTurns(autopilot.id, search, cursor),
  )
  const [moving, setMoving] = useState<ListedTurn>()
  if (rows.length === 0) return <NoTurns autopilot={autopilot} search={search} />
  return (
    <>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.stacked} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("customer")}</th>
              <th scope="col">{t("date")}</th>
              <th scope="col">{t("round")}</th>
              <th scope="col">
                <span className="sr-only">{t("actions")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((turn) => (
              <TurnRow key={turn.id} turn={turn} clock={clock} onMove={() => setMoving(turn)} />
            ))}
          </tbody>
        </table>
      </div>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
      <MoveDialog autopilotId={autopilot.id} turn={moving} clock={clock} onClose={() => setMoving(undefined)} />
    </>
  )
}

function NoTurns({ autopilot, search }: Pick<Props, "autopilot" | "search">) {
  const t = useTranslations("autopilot.turns")
  const state = useTranslations("autopilot.state")
  if (search !== "") {
    return (
      <EmptyState
        what={t("nobody", { search })}
        how={t("nobodyHow")}
        action={
          <LinkButton variant="default" href={autopilotHref(autopilot.id)}>
            {t("showAll")}
          </LinkButton>
        }
      />
    )
  }
  return autopilot.status === "active" ? (
    <EmptyState what={t("giving")} how={t("givingHow")} />
  ) : (
    <EmptyState what={state("nobody")} how={t("pausedHow")} />
  )
}
