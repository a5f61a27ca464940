/** "country" of "customer.country". */
export const propertyName = (key: string): string => key.replace(/^(customer|event)\./, "")

/** Whose property it is. */
export const ownerOf = (key: string): "customer" | "event" => (key.startsWith("event.") ? "event" : "customer")
