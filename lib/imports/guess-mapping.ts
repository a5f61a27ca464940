import { type FieldName, findField, type ImportKind } from "./fields"
import { columnNames } from "./mapping"

/** Column names by which each field is recognised, Italian and English, without accents, spaces and marks. */
const NAMES: Readonly<Record<FieldName, string>> = {
  email: "email emailaddress mail posta postaelettronica indirizzoemail emailcliente customeremail useremail",
  phone: "phone phonenumber telephone mobile mobilephone telefono cellulare numerotelefono numeroditelefono tel",
  name: "name fullname customer customername nome nomecompleto nominativo cliente nomecliente nomeecognome",
  locale: "locale language lang lingua",
  consentAt: "consentat consent consentdate consenso dataconsenso datadelconsenso optin optinat optindate",
  timeZone: "timezone tz fusoorario",
  externalId: "externalid id idesterno",
  "customer.externalId": "customerid idcliente clientid codicecliente userid",
  type: "type event eventtype tipo evento tipoevento tipodievento",
  occurredAt: "occurredat date datetime timestamp time when data dataora dataevento quando createdat deliveredat",
  channel: "channel canale",
  value: "value amount total price valore importo totale prezzo",
  currency: "currency valuta divisa",
  touchpoint: "touchpoint puntodicontatto contatto",
  score: "score rating nps csat ces vote grade punteggio voto valutazione npsscore reviewscore",
  metric: "metric metrica",
  comment:
    "comment comments feedback text reason answer verbatim commento commenti motivo testo recensione reviewcomment",
  reason: "reason cause motivo causa status stato",
  note: "note notes comment nota commento",
  surveyId: "surveyid survey sondaggio idsondaggio",
  answeredAt: "answeredat date datetime timestamp responsedate submittedat createdat data dataora datarisposta quando",
}

/** What tells one event from another where events are meant. */
const EVENT_IDS =
  "eventid orderid ordernumber order ticketid ticketnumber ticket idevento idordine numeroordine codiceordine ordine idticket numeroticket"

const bare = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")

/**
 * A first mapping from the names of the columns: each field goes to the first column that is named like it. Columns that
 * are named `properties.…` go there; the others stay out until the user says.
 */
export function guessMapping(kind: ImportKind, header: readonly string[]): Record<string, string> {
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  for (const name of columnNames(header)) {
    if (name === "" || Object.hasOwn(mapping, name)) continue
    const field = findField(kind, name) ?? named(kind, bare(name), taken)
    if (field === undefined || taken.has(field)) continue
    taken.add(field)
    mapping[name] = field
  }
  return mapping
}

function named(kind: ImportKind, name: string, taken: ReadonlySet<string>): string | undefined {
  if (kind === "events" && EVENT_IDS.split(" ").includes(name)) return "externalId"
  return Object.entries(NAMES)
    .filter(([field, names]) => !taken.has(field) && names.split(" ").includes(name))
    .map(([field]) => findField(kind, kind === "customers" ? field.replace(/^customer\./, "") : field))
    .find((field) => field !== undefined)
}
