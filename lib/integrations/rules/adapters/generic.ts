import { hash } from "node:crypto"
import { because } from "../../reasons"
import type { GenericOptions } from "../../schema"
import { mappedValue, readMapped, typeOf } from "../read-mapped"
import { textOf } from "../values"
import type { Adapter } from "./adapter"

/** Until a mapping says which event it is. */
const UNNAMED = "event"

const LONGEST_ID = 200

type Options = Pick<GenericOptions, "mapping">

/** Any program: a mapping says which parts of its JSON make the event. */
export const generic: Adapter<Options> = {
  subjectOf({ json, header }, { mapping }) {
    const given = mapping && textOf(mappedValue(mapping, json, "externalId"))
    const objectId = given ?? textOf(header("webhook-id")) ?? JSON.stringify(json)
    return {
      topic: (mapping && typeOf(mapping, json)) ?? UNNAMED,
      // An address would outlive the erasure of its customer.
      objectId:
        objectId.length > LONGEST_ID || objectId.includes("@") ? hash("sha256", objectId, "base64url") : objectId,
    }
  },
  read({ objectId }, json, { mapping }) {
    return mapping ? readMapped(mapping, objectId, json) : { ignored: because.notMapped() }
  },
}
