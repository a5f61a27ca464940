import { isNotNull, or, type SQL } from "drizzle-orm"
import { customers } from "../../db/schema"

/** Whether a customer's row is somebody: whoever was erased leaves one without address and number, which nothing shows. */
export const isPerson = (): SQL | undefined => or(isNotNull(customers.emailKey), isNotNull(customers.phone))
