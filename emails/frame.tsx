import type { ReactNode } from "react"
import { type Accent, type Corners, type look, styleSheets } from "./look"

type Props = {
  locale: string
  direction: "ltr" | "rtl"
  accent: Accent
  corners: Corners
  styles: ReturnType<typeof look>
  title: string
  /** Second line in the list of mails. */
  preheader: string
  /** Markup around the card that Outlook for Windows alone reads, since it knows no greatest width. */
  outlook?: { open: string; close: string }
  children: ReactNode
  footer: ReactNode
}

/** Fills the preview line of mail lists, so that they do not go on with the first words of the mail. */
const AFTER_PREHEADER = "\u200c\u00a0".repeat(60)

/** Attributes of a table that carries layout. */
export const TABLE = { role: "presentation", border: 0, cellPadding: 0, cellSpacing: 0 } as const

/** What every mail is: a card on the ground, and small print below. Tables carry the layout, so it holds without any style. */
export function MailFrame(props: Props) {
  const { locale, direction, accent, corners, styles, title, preheader, outlook, children, footer } = props
  const width = outlook ? "100%" : 600
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
        <title>{title}</title>
        {styleSheets(accent, corners).map((rules) => (
          <style key={rules}>{rules}</style>
        ))}
      </head>
      <body className="bg" style={styles.page}>
        <div style={styles.hidden}>{`${preheader}${AFTER_PREHEADER}`}</div>
        <table {...TABLE} width="100%" className="bg" bgcolor="#F5F5F3" dir={direction}>
          <tbody>
            <tr>
              <td align="center" className="gutter" style={styles.gutter}>
                {outlook?.open}
                <table {...TABLE} width={width} className="card" bgcolor="#FFFFFF" style={styles.card} dir={direction}>
                  <tbody>
                    <tr>
                      <td align={direction === "rtl" ? "right" : "left"} className="inset" style={styles.inset}>
                        {children}
                      </td>
                    </tr>
                  </tbody>
                </table>
                <table {...TABLE} width={width} style={styles.fluid} dir={direction}>
                  <tbody>
                    <tr>
                      <td align="center" className="t3" style={styles.footer}>
                        {footer}
                      </td>
                    </tr>
                  </tbody>
                </table>
                {outlook?.close}
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}
