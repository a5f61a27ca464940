import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { CopyField } from "@/app/_ui/copy-field"
import classes from "./mail-status.module.css"

const EXAMPLE = {
  SMTP_URL: "smtp://user:password@mail.example.com:587",
  MAIL_FROM: "Brand <feedback@example.com>",
}

/** How a mail server is connected, or another one. */
export function ConnectCard({ connected }: { connected: boolean }) {
  const t = useTranslations("settings.mail.how")
  return (
    <Card title={connected ? t("change") : t("connect")}>
      <div className={classes.how}>
        <p>{t("environment")}</p>
        <CopyField label="SMTP_URL" text={`SMTP_URL="${EXAMPLE.SMTP_URL}"`} />
        <CopyField label="MAIL_FROM" text={`MAIL_FROM="${EXAMPLE.MAIL_FROM}"`} />
        <p className={classes.quiet}>{t("secret")}</p>
      </div>
    </Card>
  )
}
