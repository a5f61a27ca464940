import type { IncomingMessage, ServerResponse } from "node:http"
import { chooseLanguage } from "../i18n/choose-language"
import { locales } from "../i18n/locale"
import { type PageView, statusOf } from "../respond/page-view"
import { CONTENT_SECURITY_POLICY, renderPage } from "../respond/render-page"
import type { OpenLink } from "../responses/link"
import { send } from "./http"

/** Nothing of a survey link leaks: no referrer, no cache, no index, no frame, no foreign script. */
const HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
  "x-content-type-options": "nosniff",
  "content-security-policy": CONTENT_SECURITY_POLICY,
}

/** Renders a page with its status. */
export function sendPage(request: IncomingMessage, response: ServerResponse, view: PageView): void {
  send(request, response, {
    status: statusOf(view),
    type: "text/html; charset=utf-8",
    body: renderPage(view),
    headers: HEADERS,
  })
}

export const brandOf = (workspace: { name: string; brandColor: string }) => ({
  name: workspace.name,
  color: workspace.brandColor,
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
