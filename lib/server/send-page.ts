import type { IncomingMessage, ServerResponse } from "node:http"
import { readLogo } from "../accounts/logos/reads"
import { chosenLogo } from "../accounts/logos/schema"
import type { Workspace } from "../accounts/reads"
import { chooseLanguage } from "../i18n/choose-language"
import { locales } from "../i18n/locale"
import { log } from "../log"
import { pageHeaders } from "../respond/page-headers"
import { type Brand, type PageView, statusOf } from "../respond/page-view"
import { renderPage } from "../respond/render-page"
import type { OpenLink } from "../responses/link"
import type { SurveyDefinition } from "../surveys/schema"
import { send } from "./http"

/** Renders a page with its status; the brand's logo is looked up only here. */
export async function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  view: PageView,
  headers: Record<string, string> = {},
): Promise<void> {
  send(request, response, {
    status: statusOf(view),
    body: renderPage(await withLogo(view)),
    headers: { ...pageHeaders(view), ...headers },
  })
}

/** A page whose logo cannot be read is better than none. */
async function withLogo(view: PageView): Promise<PageView> {
  if (!("brand" in view) || !view.brand?.logoId) return view
  const { brand } = view
  const logo = await readLogo(brand.logoId ?? null).catch((error: unknown) => log().error({ err: error }, "logo"))
  return logo ? { ...view, brand: { ...brand, logo: logo.page } } : view
}

type BrandLook = Pick<Workspace, "name" | "brandColor" | "cornerStyle" | "logoId">

/** Whose page it is; a survey may have a colour, corners and a logo of its own, as in its mail. */
export const brandOf = (workspace: BrandLook, look?: SurveyDefinition["look"]): Brand => ({
  name: workspace.name,
  color: look?.brandColor ?? workspace.brandColor,
  corners: look?.cornerStyle ?? workspace.cornerStyle,
  logoId: chosenLogo(workspace.logoId, look?.logo),
})

/** The customer's language: the invitation's, else the browser's, else the survey's default. */
export function languageOf(request: IncomingMessage, { invitation, definition }: OpenLink): string {
  return chooseLanguage({
    invitationLocale: invitation.locale,
    acceptLanguage: request.headers["accept-language"],
    languages: definition.languages,
    defaultLanguage: definition.defaultLanguage,
  })
}

/** The language of a page that belongs to no survey. */
export function plainLanguage(request: IncomingMessage, known?: { locale: string | null; fallback: string }): string {
  return chooseLanguage({
    invitationLocale: known?.locale,
    acceptLanguage: request.headers["accept-language"],
    languages: locales,
    defaultLanguage: known?.fallback ?? "en",
  })
}

/** One identical page for wrong, revoked and erased links. */
export const notFoundView = (request: IncomingMessage): PageView => ({
  kind: "not_found",
  language: plainLanguage(request),
})
