import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import type { Clock } from "@/app/_ui/format-moment"
import { LinkButton } from "@/app/_ui/link-button"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import type { Page } from "@/app/_ui/use-more-rows"
import type { CustomerRow } from "../load-customers"
import { CustomerSearch } from "./customer-search"
import { CustomerTable } from "./customer-table"
import classes from "./customers-screen.module.css"
import { ErasedNote } from "./erased-note"
import { NewCustomer } from "./new-customer"

type Props = {
  search: string
  page: Page<CustomerRow>
  count: number
  clock: Clock
  /** Somebody was erased just now. */
  erased: boolean
}

/** The people who can be asked. */
export function CustomersScreen({ search, page, count, clock, erased }: Props) {
  const t = useTranslations("customers")
  const isEmpty = count === 0 && search === ""
  return (
    <>
      <PageHeader
        title={t("title")}
        detail={isEmpty ? undefined : t("count", { count })}
        actions={
          <>
            {isEmpty ? null : (
              <LinkButton href="/customers/import" variant="default">
                {t("import")}
              </LinkButton>
            )}
            <NewCustomer tone={isEmpty ? "default" : "filled"} />
          </>
        }
      />
      <PageBody>
        {erased ? <ErasedNote /> : null}
        <PlainCard label={t("title")}>
          {isEmpty ? (
            <EmptyState
              what={t("empty.what")}
              how={t("empty.how")}
              action={{ label: t("empty.action"), href: "/customers/import" }}
            />
          ) : (
            <>
              <div className={classes.tools}>
                <CustomerSearch search={search} />
              </div>
              {count === 0 ? (
                <div className={classes.none} role="status">
                  <p>{t("nothing.what", { search })}</p>
                  <p className={classes.how}>{t("nothing.how")}</p>
                </div>
              ) : (
                <CustomerTable key={search} search={search} page={page} clock={clock} />
              )}
            </>
          )}
        </PlainCard>
      </PageBody>
    </>
  )
}
