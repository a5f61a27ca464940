import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import {
  anythingElse,
  cesQuestion,
  notHappy,
  notUnhappy,
  optionList,
  otherOption,
  preheader,
  severalHelp,
  TEMPLATE_LANGUAGES,
} from "./parts"

export const returns: SurveyDefinition = {
  metric: "ces",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    cesQuestion({
      it: "«Fare il reso con {{brand}} è stato facile.»\nQuanto sei d’accordo?",
      en: "“{{brand}} made it easy to return my order.”\nHow much do you agree?",
    }),
    {
      id: "return_reason",
      type: "drop_down",
      title: { it: "Perché hai fatto il reso?", en: "Why did you send it back?" },
      required: false,
      options: [
        ...optionList({
          fit: { it: "Taglia o misura sbagliata", en: "It didn’t fit" },
          not_as_shown: { it: "Non era come in foto", en: "It didn’t match the photos" },
          faulty: { it: "Era difettoso o rovinato", en: "It was faulty or damaged" },
          wrong_item: { it: "Mi è arrivato un altro prodotto", en: "I got the wrong item" },
          late: { it: "È arrivato troppo tardi", en: "It came too late" },
          changed_mind: { it: "Ho cambiato idea", en: "I changed my mind" },
        }),
        otherOption,
      ],
    },
    {
      id: "hard_parts",
      type: "multiple_choice",
      title: { it: "Che cosa ti ha dato più da fare?", en: "What took the most effort?" },
      help: severalHelp,
      required: false,
      showIf: notHappy,
      options: [
        ...optionList({
          instructions: { it: "Capire come si fa", en: "Finding out how to do it" },
          label: { it: "Preparare pacco ed etichetta", en: "Packing and labelling it" },
          drop_off: { it: "Consegnarlo al corriere", en: "Handing it to the courier" },
          cost: { it: "Il costo della spedizione", en: "What it cost to send" },
          refund: { it: "Aspettare il rimborso", en: "Waiting for the refund" },
        }),
        otherOption,
      ],
    },
    {
      id: "refunded",
      type: "yes_no",
      title: { it: "Hai già ricevuto il rimborso o il cambio?", en: "Have you had your refund or exchange?" },
      required: false,
      showIf: notUnhappy,
    },
    anythingElse,
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie, ci fa piacere.", en: "Thank you, that’s good to hear." },
    text: {
      it: "Abbiamo registrato la tua risposta. Speriamo che la prossima volta sia quella giusta.",
      en: "Your answer is saved. We hope the next one is just right.",
    },
  }),
  mail: {
    subject: { it: "Com’è andato il tuo reso?", en: "How did your return go?" },
    preheader,
    intro: {
      it: "di recente hai reso un ordine a {{brand}}. Ci basta un numero per capire se è stato facile.",
      en: "You recently sent an order back to {{brand}}. One number is enough to tell us if it was easy.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai fatto un reso a {{brand}}.",
      en: "You’re receiving this message because you returned an order to {{brand}}.",
    },
  },
}
