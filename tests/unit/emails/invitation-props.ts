import type { InvitationProps } from "@/emails/invitation"

/** The mail as it is drawn: Italian, 0–10, every optional part there. */
export const drawnMail = (changes: Partial<InvitationProps> = {}): InvitationProps => ({
  locale: "it",
  brand: {
    name: "Bottega Aurora",
    accent: { light: "#2D4AA8", dark: "#8FA6F2" },
    logo: { url: "https://img.example/logo.png", width: 28, height: 28, wide: false, plate: "none" },
  },
  firstName: "Marta",
  subject: "Com’è andata la consegna?",
  intro: "giovedì 19 novembre ti abbiamo consegnato il vaso «Alba», ordine BA20733.",
  question: "Quanto è probabile che consiglieresti Bottega Aurora a un’amica o a un amico?",
  scale: { from: 0, to: 10, low: "Per niente", high: "Moltissimo" },
  surveyUrl: "https://feedback.example.com/s/AbCdEfGhIjKlMnOpQrStUv",
  unsubscribeUrl: "https://feedback.example.com/u/ZyXwVuTsRqPoNmLkJiHgFe",
  signature: { name: "Chiara Donadel", role: "Servizio clienti, Bottega Aurora" },
  because: { occasion: "purchase" },
  postalAddress: "Bottega Aurora S.r.l., via dell’Alba 12, 10123 Torino",
  ...changes,
})
