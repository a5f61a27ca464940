"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { CopyField } from "@/app/_ui/copy-field"
import type { ListedEndpoint } from "@/lib/integrations/reads"
import { CopyBlock } from "./copy-block"
import { SecretForm } from "./secret-form"
import classes from "./set-up-steps.module.css"
import { triggerBody } from "./trigger-body"

type Props = {
  endpoint: ListedEndpoint
  /** The secret Nove has just made; null when it made none, or it was shown before. */
  secret: string | null
}

/** What there is to do on the other side, one step after the other. */
export function SetUpSteps({ endpoint, secret }: Props) {
  const { source } = endpoint
  switch (source) {
    case "shopify":
      return <ShopifySteps endpoint={endpoint} />
    case "woocommerce":
      return <WooCommerceSteps endpoint={endpoint} secret={secret} />
    case "zendesk":
      return <ZendeskSteps endpoint={endpoint} />
    case "generic":
      return <GenericSteps endpoint={endpoint} secret={secret} />
    default:
      return source satisfies never
  }
}

function ShopifySteps({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations("integrations.setUp.shopify")
  return (
    <ol className={classes.steps}>
      <Step words={t("make")}>
        <Address {...endpoint} />
      </Step>
      <Step words={t("secret")}>
        <TheirSecret endpoint={endpoint} />
      </Step>
    </ol>
  )
}

function WooCommerceSteps({ endpoint, secret }: Props) {
  const t = useTranslations("integrations.setUp.woocommerce")
  return (
    <ol className={classes.steps}>
      <Step words={t("make")}>
        <Address {...endpoint} />
      </Step>
      {secret === null ? (
        <Step words={t("secretKept")} />
      ) : (
        <Step words={t("secret")}>
          <OwnSecret secret={secret} />
        </Step>
      )}
      <Step words={t("save")} />
    </ol>
  )
}

function ZendeskSteps({ endpoint }: { endpoint: ListedEndpoint }) {
  const t = useTranslations("integrations.setUp")
  return (
    <ol className={classes.steps}>
      <Step words={t("zendesk.make")}>
        <Address {...endpoint} />
      </Step>
      <Step words={t("zendesk.secret")}>
        <TheirSecret endpoint={endpoint} />
      </Step>
      {(["solved", "reopened"] as const).map((what) => (
        <Step key={what} words={t(`zendesk.${what}`)}>
          <CopyBlock label={t("body", { event: `ticket.${what}` })} text={triggerBody(`ticket.${what}`)} />
        </Step>
      ))}
    </ol>
  )
}

function GenericSteps({ endpoint, secret }: Props) {
  const t = useTranslations("integrations.setUp.generic")
  const verification = endpoint.verification ?? "standard"
  const header = endpoint.headerName ?? ""
  return (
    <ol className={classes.steps}>
      <Step words={t("make")}>
        <Address {...endpoint} />
      </Step>
      {secret === null ? (
        <Step words={t(`${verification}Kept`, { header })} />
      ) : (
        <Step words={t(verification, { header })}>
          <OwnSecret secret={secret} />
        </Step>
      )}
      <Step words={t("map")} />
    </ol>
  )
}

function Step({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <li className={classes.step}>
      <p className={classes.words}>{words}</p>
      {children}
    </li>
  )
}

function Address({ url }: { url: string }) {
  const t = useTranslations("integrations.setUp")
  return <CopyField label={t("address")} text={url} />
}

function OwnSecret({ secret }: { secret: string }) {
  const t = useTranslations("integrations.setUp")
  return (
    <>
      <CopyField label={t("secret")} text={secret} />
      <p className={classes.once}>{t("once")}</p>
    </>
  )
}

/** Says that it is there, once it is. */
function TheirSecret({ endpoint: { id, source, hasSecret } }: { endpoint: ListedEndpoint }) {
  const t = useTranslations("integrations.secret")
  const [saved, setSaved] = useState(hasSecret)
  if (saved) return <p className={classes.saved}>{t("saved")}</p>
  return <SecretForm id={id} source={source} onSaved={() => setSaved(true)} />
}
