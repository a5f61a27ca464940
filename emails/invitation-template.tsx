import { BrandRow, type LogoShape } from "./brand-row"
import { MailFrame } from "./frame"
import { type Accent, type Corners, look } from "./look"
import { Scale, type ScaleRange } from "./scale"
import { mark } from "./slots"
import { mailTexts } from "./texts"

/** What decides the markup of a mail; messages that agree in it differ only in the values of their slots. */
export type Shape = {
  locale: string
  direction: "ltr" | "rtl"
  scale: ScaleRange
  accent: Accent
  corners: Corners
  logo: LogoShape | null
  reminder: boolean
  intro: boolean
  signatureRole: boolean
}

/** The mail as React, with a mark for each value. */
export function InvitationTemplate(shape: Shape) {
  const { locale, direction, scale, accent, corners, logo, reminder, intro, signatureRole } = shape
  const texts = mailTexts(locale)
  const styles = look(accent.light, corners)
  return (
    <MailFrame
      {...{ locale, direction, accent, corners, styles }}
      title={mark("subject")}
      preheader={mark("preheader")}
      outlook={{ open: mark("outlookOpen"), close: mark("outlookClose") }}
      footer={
        <>
          {mark("because")}
          <br />
          <a href={mark("unsubscribeUrl")} className="t2" style={styles.unsubscribe}>
            {texts.unsubscribe}
          </a>
          <br />
          {mark("postalAddress")}
        </>
      }
    >
      <BrandRow
        brand={mark("brand")}
        logo={logo && { ...logo, url: mark("logo") }}
        styles={styles}
        direction={direction}
      />
      <p className="t1" style={styles.greeting}>
        {mark("greeting")}
      </p>
      {intro && (
        <p className="t1" style={styles.body}>
          {mark("intro")}
        </p>
      )}
      {reminder && (
        <p className="t1" style={styles.body}>
          {mark("reminder")}
        </p>
      )}
      <h2 className="t1" style={styles.question}>
        {mark("question")}
      </h2>
      <Scale {...scale} styles={styles} direction={direction} />
      <p className="t2" style={styles.help}>
        {texts.help}
        <a href={mark("surveyUrl")} className="ac" style={styles.link}>
          {texts.helpLink}
        </a>
        .
      </p>
      <p className="t1" style={styles.signature}>
        {texts.thanks}
        <br />
        {mark("signatureName")}
      </p>
      {signatureRole && (
        <p className="t2" style={styles.role}>
          {mark("signatureRole")}
        </p>
      )}
    </MailFrame>
  )
}
