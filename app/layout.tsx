import "./_ui/global.css"
import "@mantine/core/styles.layer.css"
import "@fontsource-variable/inter/opsz.css"
import "./_ui/controls.css"
import { ColorSchemeScript, mantineHtmlProps } from "@mantine/core"
import type { Metadata, Viewport } from "next"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { ScreenTexts } from "./_server/screen-texts"
import { dark, light } from "./_ui/palette"
import { Providers } from "./_ui/providers"

export const metadata: Metadata = {
  title: { default: "Nove", template: "%s · Nove" },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: light.bg },
    { media: "(prefers-color-scheme: dark)", color: dark.bg },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
      </head>
      <body>
        <Providers>
          <ScreenTexts areas={[]}>{children}</ScreenTexts>
        </Providers>
      </body>
    </html>
  )
}
