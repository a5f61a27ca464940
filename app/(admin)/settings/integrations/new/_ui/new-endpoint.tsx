"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { LinkButton } from "@/app/_ui/link-button"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { SetUpSteps } from "../../_ui/set-up-steps"
import { EndpointForm } from "./endpoint-form"
import classes from "./new-endpoint.module.css"

/** Chooses what to connect; then its address, its secret this once, and what to do on the other side. */
export function NewEndpoint() {
  const t = useTranslations("integrations")
  const [made, setMade] = useState<ListedEndpoint & { secret: string | null }>()
  if (!made) {
    return (
      <Card title={t("new.title")}>
        <EndpointForm onMade={setMade} />
      </Card>
    )
  }
  return (
    <Card title={t("setUp.title", { source: made.name })}>
      <div className={classes.inset}>
        <SetUpSteps endpoint={made} secret={made.secret} />
        <div className={classes.foot}>
          <LinkButton href={`/settings/integrations/${made.id}`}>{t("new.toEndpoint")}</LinkButton>
        </div>
      </div>
    </Card>
  )
}
