import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { CopyField } from "@/app/_ui/copy-field"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import type { ShareLink } from "../load-share"
import classes from "./share.module.css"

type Props = { link: ShareLink; clock: Clock; onRevoke: () => void }

/** One shared link: what it is for, its address and its code. */
export function LinkItem({ link, clock, onRevoke }: Props) {
  const t = useTranslations("share")
  const code = `/surveys/${link.surveyId}/share/qr?link=${link.id}`
  const dead = link.status === "revoked"
  return (
    <li className={classes.item} data-revoked={dead || undefined}>
      <div className={classes.words}>
        <h3 className={classes.name}>{link.name}</h3>
        <p className={classes.facts}>
          {dead ? `${t("revoked")} · ` : null}
          {t(`channels.${link.channel}`)} · {t("answers", { count: link.answers })} ·{" "}
          <Moment at={link.createdAt} clock={clock} />
        </p>
        {link.hiddenFields.length > 0 ? (
          <p className={classes.facts}>
            {t("fields", { names: link.hiddenFields.join(", ") })} {t(`unsigned.${link.unsigned}`)}
          </p>
        ) : null}
        {dead ? null : (
          <>
            <CopyField label={t("address")} text={link.url} />
            {link.signingSecret ? <CopyField label={t("secret")} text={link.signingSecret} /> : null}
            <div className={classes.actions}>
              <Button component="a" variant="default" href={`${code}&as=svg&save=1`} download>
                SVG
              </Button>
              <Button component="a" variant="default" href={`${code}&as=png&save=1`} download>
                PNG
              </Button>
              <Button
                component="a"
                variant="default"
                href={`/surveys/${link.surveyId}/share/print?link=${link.id}&copies=8`}
                target="_blank"
              >
                {t("print.open")}
              </Button>
              <Button variant="default" onClick={onRevoke} aria-haspopup="dialog">
                {t("revoke")}
              </Button>
            </div>
          </>
        )}
      </div>
      {/* biome-ignore lint/performance/noImgElement: a code is drawn by our own route and needs no optimising. */}
      {dead ? null : <img className={classes.code} src={`${code}&as=svg`} alt={t("code", { name: link.name })} />}
    </li>
  )
}
