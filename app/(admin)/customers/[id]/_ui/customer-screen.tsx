import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { PropertyList } from "@/app/_ui/property-list"
import { Timeline } from "@/app/_ui/timeline/timeline"
import type { LoadedCustomer } from "../load-customer"
import { CustomerDetails } from "./customer-details"
import { CustomerMenu } from "./customer-menu"
import classes from "./customer-screen.module.css"

/** One customer: who they are, and everything between them and the brand. */
export function CustomerScreen(loaded: LoadedCustomer) {
  const t = useTranslations("customers")
  const { customer, timeline, clock, mayErase } = loaded
  const name = customer.name ?? customer.email ?? customer.phone ?? t("nameless")
  const properties = Object.entries(customer.properties).flatMap(([key, value]) =>
    value === null ? [] : [{ key, value }],
  )
  return (
    <>
      <PageHeader
        title={name}
        parent={{ label: t("title"), href: "/customers" }}
        actions={<CustomerMenu id={customer.id} name={name} hasEmail={customer.email !== null} mayErase={mayErase} />}
      />
      <PageBody>
        <div className={classes.columns}>
          <div className={classes.side}>
            <Card title={t("details.title")}>
              <CustomerDetails {...loaded} />
            </Card>
            {properties.length > 0 ? (
              <Card title={t("details.properties")}>
                <div className={classes.inset}>
                  <PropertyList properties={properties} />
                </div>
              </Card>
            ) : null}
          </div>
          <Card title={t("timeline")}>
            <div className={classes.inset}>
              <Timeline timeline={timeline} clock={clock} />
            </div>
          </Card>
        </div>
      </PageBody>
    </>
  )
}
