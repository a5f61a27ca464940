import { pipingValues } from "@/lib/surveys/piping"

type Example = { brand: string; name: string; propertyKeys: readonly string[] }

/** What placeholders stand for in an example: the name that is given, and each known property by its own name: ‹product›. */
export function exampleCustomer({ brand, name, propertyKeys }: Example) {
  const propertiesOf = (owner: string) =>
    Object.fromEntries(
      propertyKeys
        .filter((key) => key.startsWith(owner))
        .map((key) => [key.slice(owner.length), `‹${key.slice(owner.length)}›`]),
    )
  return pipingValues({
    brand,
    customerName: name,
    customerProperties: propertiesOf("customer."),
    eventProperties: propertiesOf("event."),
  })
}
