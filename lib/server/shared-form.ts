import type { IncomingMessage } from "node:http"
import { chooseLanguage } from "../i18n/choose-language"
import type { Response } from "../responses/save-step"
import { changeableUntil, findFormResponse, type OpenSharedLink } from "../responses/shared/find-shared-link"
import { type FormNote, readFormToken, writeFormToken } from "../responses/shared/form-token"
import { readHiddenFields } from "../responses/shared/hidden-fields"
import { isFormKey, sharedToken, signingSecret } from "../responses/shared/tokens"
import { readVersion, type Version } from "../surveys/reads"
import { type OpenForm, SURVEY_PATH } from "./open-form"

/** A form of a shared link. `renderedAt` is that of the page that was posted. */
export type SharedForm = { form: OpenForm; version: Version; renderedAt: Date | undefined }

/** A form that nobody has answered yet, in the version that is asked now; `undefined`: the link refuses its hidden fields. */
export async function newSharedForm(
  request: IncomingMessage,
  shared: OpenSharedLink,
  formKey: string,
  query: URLSearchParams,
): Promise<SharedForm | undefined> {
  const properties = readHiddenFields(shared.link, signingSecret(shared.link.id), query)
  if (!properties || shared.survey.publishedVersionId === null) return undefined
  const version = await readVersion(shared.survey.publishedVersionId)
  const { languages, defaultLanguage } = version.definition
  const acceptLanguage = request.headers["accept-language"]
  const invitationLocale = query.get("lang")
  const language = chooseLanguage({ invitationLocale, acceptLanguage, languages, defaultLanguage })
  return { form: formOf(shared, formKey, { version, language, properties }, null), version, renderedAt: undefined }
}

/** The form of a key, as its answers so far, or else the page that was posted, know it; `undefined` when neither does. */
export async function openSharedForm(
  shared: OpenSharedLink,
  formKey: string,
  token: string | null,
): Promise<SharedForm | undefined> {
  if (!isFormKey(formKey)) return undefined
  const note = readFormToken(shared.link.id, formKey, token)
  const response = (await findFormResponse(shared, formKey)) ?? null
  const known = knownOf(response) ?? note
  if (!known) return undefined
  const version = await readVersion(known.versionId)
  const form = formOf(shared, formKey, { ...known, version }, response)
  return { form, version, renderedAt: note?.renderedAt }
}

function knownOf(response: Response | null): Omit<FormNote, "renderedAt"> | undefined {
  if (!response?.surveyVersionId || !response.locale) return undefined
  const { surveyVersionId: versionId, locale: language, properties } = response
  return { versionId, language, properties }
}

type Known = { version: Version; language: string; properties: Response["properties"] }

function formOf(shared: OpenSharedLink, formKey: string, known: Known, response: Response | null): OpenForm {
  const { link, workspace } = shared
  const { version, language, properties } = known
  return {
    path: `${SURVEY_PATH}${sharedToken(link.id)}/${formKey}`,
    definition: version.definition,
    workspace,
    situation: { language, channel: link.channel, properties },
    customerName: null,
    response,
    openUntil: response && changeableUntil(shared, response.answeredAt),
    seed: formKey,
    tokenAt: (renderedAt) =>
      writeFormToken(link.id, formKey, { renderedAt, versionId: version.id, language, properties }),
  }
}
