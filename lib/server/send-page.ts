import type { IncomingMessage, ServerResponse } from "node:http"
import type { Workspace } from "../accounts/reads"
import { chooseLanguage } from "../i18n/choose-language"
import { locales } from "../i18n/locale"
import { pageHeaders } from "../respond/page-headers"
import { type PageView, statusOf } from "../respond/page-view"
import { renderPage } from "../respond/render-page"
import type { OpenLink } from "../responses/link"
import { send } from "./http"

/** Renders a page with its status. */
export function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  view: PageView,
  headers: Record<string, string> = {},
): void {
  send(request, response, {
    status: statusOf(view),
    body: renderPage(view),
    headers: { ...pageHeaders(view), ...headers },
  })
}

type BrandLook = Pick<Workspace, "brandColor" | "cornerStyle">

/** Whose page it is; a survey may have a colour and corners of its own, as in its mail. */
export const brandOf = (workspace: BrandLook & { name: string }, look?: Partial<BrandLook>) => ({
  name: workspace.name,
  color: look?.brandColor ?? workspace.brandColor,
  corners: look?.cornerStyle ?? workspace.cornerStyle,
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
