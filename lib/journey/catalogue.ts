import type { Locale } from "../i18n/locale"
import type { Channel, MEDIA, SERVICES } from "./schema"

export type CatalogueEntry = {
  key: string
  stage: string
  channel: Channel
  medium: (typeof MEDIA)[number]
  service: (typeof SERVICES)[number]
  name: Record<Locale, string>
}

type Nature = `${(typeof MEDIA)[number]} ${(typeof SERVICES)[number]}`

const entry = (
  key: string,
  stage: string,
  channel: Channel,
  nature: Nature,
  en: string,
  it: string,
): CatalogueEntry => {
  const [medium, service] = nature.split(" ") as [CatalogueEntry["medium"], CatalogueEntry["service"]]
  return { key, stage, channel, medium, service, name: { it, en } }
}

/** Touchpoints most journeys have, before, during and after the purchase, to pick from. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  entry("social_networks", "awareness", "social", "digital self_service", "Social networks", "Social network"),
  entry("advertising", "awareness", "media", "digital self_service", "Advertising", "Pubblicità"),
  entry("pr", "awareness", "media", "digital self_service", "Press and PR", "Stampa e PR"),
  entry("word_of_mouth", "awareness", "in_person", "physical assisted", "Word of mouth", "Passaparola"),
  entry("referral", "awareness", "email", "digital self_service", "Referral", "Invito di un amico"),
  entry("website", "consideration", "website", "digital self_service", "Website", "Sito web"),
  entry("reviews", "consideration", "website", "digital self_service", "Reviews", "Recensioni"),
  entry("testimonials", "consideration", "website", "digital self_service", "Testimonials", "Testimonianze"),
  entry("community", "consideration", "social", "digital self_service", "Community", "Community"),
  entry("catalogue", "consideration", "print", "physical self_service", "Catalogue", "Catalogo"),
  entry("marketing_emails", "consideration", "email", "digital self_service", "Marketing emails", "Newsletter"),
  entry("shop", "decision", "store", "physical assisted", "Shop", "Negozio"),
  entry("promotions", "decision", "website", "digital self_service", "Promotions", "Promozioni"),
  entry("sales_staff", "decision", "in_person", "physical assisted", "Sales staff", "Personale di vendita"),
  entry("phone", "decision", "phone", "digital assisted", "Phone", "Telefono"),
  entry("point_of_sale", "purchase", "store", "physical assisted", "Point of sale", "Cassa"),
  entry("checkout", "purchase", "website", "digital self_service", "Checkout", "Carrello e pagamento"),
  entry("invoice", "purchase", "email", "digital self_service", "Invoice", "Fattura"),
  entry("order_emails", "purchase", "email", "digital self_service", "Order emails", "Email sull’ordine"),
  entry("delivery", "purchase", "courier", "physical assisted", "Delivery", "Consegna"),
  entry("unboxing", "purchase", "packaging", "physical self_service", "Unboxing", "Apertura del pacco"),
  entry("support", "support", "email", "digital assisted", "Support", "Assistenza"),
  entry("help_centre", "support", "website", "digital self_service", "Help centre", "Centro assistenza"),
  entry("follow_up", "loyalty", "email", "digital self_service", "Follow-up", "Messaggio dopo l’acquisto"),
  entry("loyalty_programme", "loyalty", "mobile_app", "digital self_service", "Loyalty programme", "Programma fedeltà"),
  entry(
    "thank_you_note",
    "loyalty",
    "packaging",
    "physical self_service",
    "Thank-you note",
    "Biglietto di ringraziamento",
  ),
]
