import { renderToStaticMarkup } from "react-dom/server"
import { directionOf, type RespondTexts, respondTexts } from "../i18n/respond"
import { speaker } from "../surveys/speak"
import type { Brand, PageView } from "./page-view"
import { script } from "./script"
import { styleOf } from "./style"
import { ConfirmPage } from "./views/confirm"
import { MessagePage, noticeOf } from "./views/message"
import { PreferencesPage, preferencesNotice } from "./views/preferences"
import { QuestionPage, questionOf } from "./views/question"
import { ThanksPage } from "./views/thanks"

/** The whole HTML document of a view: one request, nothing loaded from anywhere. Texts and values are escaped by React. */
export function renderPage(view: PageView): string {
  const texts = respondTexts(view.language)
  const brand = "brand" in view ? view.brand : undefined
  const html = renderToStaticMarkup(
    <html lang={view.language} dir={directionOf(view.language)}>
      {/* biome-ignore lint/style/noHeadElement: Next has no part in this document. */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="data:," />
        <title>{titleOf(view, texts)}</title>
      </head>
      <body>
        {brand && <BrandHeader brand={brand} />}
        {"trial" in view && view.trial && <p className="note">{texts.trial}</p>}
        <main>
          {(view.kind === "question" || view.kind === "thanks") && (
            <progress aria-label={texts.progress} max={1} value={view.kind === "question" ? view.progress : 1} />
          )}
          <Content view={view} texts={texts} />
        </main>
      </body>
    </html>,
  )
  // Neither mark can come from a text: React writes “<” as “&lt;”.
  return `<!doctype html>${html}`
    .replace("</head>", () => `<style>${styleOf(brand).sheet}</style></head>`)
    .replace("</body>", () => `<script>${script}</script></body>`)
}

const BrandHeader = ({ brand: { name, logo } }: { brand: Brand }) => (
  <header>
    {logo && (
      // biome-ignore lint/performance/noImgElement: Next has no part in this document.
      <img
        src={logo.src}
        width={logo.width}
        height={logo.height}
        alt={logo.wide ? name : ""}
        className={logo.plate === "none" ? undefined : `on-${logo.plate}`}
      />
    )}
    {!logo?.wide && <span>{name}</span>}
  </header>
)

function Content({ view, texts }: { view: PageView; texts: RespondTexts }) {
  switch (view.kind) {
    case "question":
      return <QuestionPage view={view} texts={texts} />
    case "thanks":
      return <ThanksPage view={view} texts={texts} />
    case "confirm":
      return <ConfirmPage view={view} texts={texts} />
    case "preferences":
      return <PreferencesPage view={view} texts={texts} />
    default:
      return <MessagePage view={view} texts={texts} />
  }
}

/** The document's title: the heading on one line, “error” first when there is one, the brand last. */
function titleOf(view: PageView, texts: RespondTexts): string {
  const heading = headingOf(view, texts).replace(/\s+/g, " ")
  const title = view.kind === "question" && view.error ? texts.errorTitle(heading) : heading
  return "brand" in view && view.brand ? `${title} · ${view.brand.name}` : title
}

function headingOf(view: PageView, texts: RespondTexts): string {
  switch (view.kind) {
    case "question":
      return speaker(view.definition, view.language, view.values)(questionOf(view).title)
    case "thanks":
      return speaker(view.definition, view.language, view.values)(view.ending.title)
    case "confirm":
      return texts.confirmAgain.title(view.score)
    case "preferences":
      return preferencesNotice(view, texts).title
    default:
      return noticeOf(view, texts).title
  }
}
