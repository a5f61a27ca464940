import { Logo, type LogoShape } from "./logo"
import { type Accent, type Corners, look, styleSheets } from "./look"
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

/** Fills the preview line of mail lists, so that they do not go on with the first words of the mail. */
const AFTER_PREHEADER = "\u200c\u00a0".repeat(60)

/** The mail as React, with a mark for each value. Tables carry the layout, so it holds without any style. */
export function InvitationTemplate(shape: Shape) {
  const { locale, direction, scale, accent, corners, logo, reminder, intro, signatureRole } = shape
  const texts = mailTexts(locale)
  const styles = look(accent.light, corners)
  const table = { role: "presentation", border: 0, cellPadding: 0, cellSpacing: 0 } as const
  return (
    <html lang={locale} dir={direction}>
      {/* biome-ignore lint/style/noHeadElement: a mail is no page of Next */}
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{mark("subject")}</title>
        {styleSheets(accent, corners).map((rules) => (
          <style key={rules}>{rules}</style>
        ))}
      </head>
      <body className="bg" style={styles.page}>
        <div style={styles.hidden}>{`${mark("preheader")}${AFTER_PREHEADER}`}</div>
        <table {...table} width="100%" className="bg" bgcolor="#F5F5F3" dir={direction}>
          <tbody>
            <tr>
              <td align="center" className="gutter" style={styles.gutter}>
                {mark("outlookOpen")}
                <table {...table} width="100%" className="card" bgcolor="#FFFFFF" style={styles.card} dir={direction}>
                  <tbody>
                    <tr>
                      <td align={direction === "rtl" ? "right" : "left"} className="inset" style={styles.inset}>
                        <table {...table}>
                          <tbody>
                            <tr>
                              {logo && <Logo shape={logo} styles={styles} direction={direction} />}
                              {!logo?.wide && (
                                <td className="t1" style={styles.brand}>
                                  <strong style={{ fontWeight: 600 }}>{mark("brand")}</strong>
                                </td>
                              )}
                            </tr>
                          </tbody>
                        </table>
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
                      </td>
                    </tr>
                  </tbody>
                </table>
                <table {...table} width="100%" style={styles.fluid} dir={direction}>
                  <tbody>
                    <tr>
                      <td align="center" className="t3" style={styles.footer}>
                        {mark("because")}
                        <br />
                        <a href={mark("unsubscribeUrl")} className="t2" style={styles.unsubscribe}>
                          {texts.unsubscribe}
                        </a>
                        <br />
                        {mark("postalAddress")}
                      </td>
                    </tr>
                  </tbody>
                </table>
                {mark("outlookClose")}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
