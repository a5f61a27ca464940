import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { CopyField } from "@/app/_ui/copy-field"
import type { DnsRecord } from "@/lib/delivery/deliverability/finding"
import classes from "./mail-status.module.css"

/** The public half of the key that signs, as whoever keeps the domain's DNS has to publish it. */
export function DkimCard({ record }: { record: DnsRecord }) {
  const t = useTranslations("settings.mail.facts")
  return (
    <Card title={t("record")}>
      <div className={classes.how}>
        <p>{t("publish")}</p>
        <CopyField label={t("name")} text={record.name} />
        <CopyField label={t("value")} text={record.value} />
      </div>
    </Card>
  )
}
