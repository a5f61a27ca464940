import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { BrandStyle } from "@/app/_ui/brand-style"
import { findDigestLink } from "@/lib/digests/stop-digest"
import classes from "../../shared.module.css"

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("digests"))("title")
  return { title: { absolute: title }, referrer: "no-referrer", robots: { index: false, follow: false } }
}

type Props = { params: Promise<{ token: string }> }

/** Where somebody who gets a digest stops it, or takes that back; opening the page changes nothing. */
export default async function DigestLinkPage({ params }: Props) {
  const { token } = await params
  const found = await findDigestLink(token)
  if (!found) notFound()
  const { brand, name, stopped } = found
  const t = await getTranslations(stopped ? "shared.digest.stopped" : "shared.digest.ask")
  return (
    <>
      <BrandStyle colour={brand.colour} />
      <div className={classes.note}>
        <h1 className={classes.title}>{t("what", { name })}</h1>
        <p className={classes.words}>{t("how", { brand: brand.name })}</p>
        <form method="post" action={`/d/${token}/stop`} className={classes.form}>
          {stopped ? <input type="hidden" name="again" value="1" /> : null}
          <button type="submit" className={classes.button}>
            {t("do")}
          </button>
        </form>
      </div>
    </>
  )
}
