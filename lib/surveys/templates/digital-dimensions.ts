import type { SurveyDefinition } from "../schema"
import { callBack, endingsWith } from "./call-back"
import { csatQuestion, notUnhappy, optionList, preheader, severalHelp, TEMPLATE_LANGUAGES } from "./parts"

/** The six dimensions of digital experience, asked one by one, and the one to begin with. */
export const digitalDimensions: SurveyDefinition = {
  metric: "csat",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    csatQuestion({
      it: "Nel complesso, quanto ti soddisfano il sito e l’app di {{brand}}?",
      en: "Overall, how satisfied are you with {{brand}}’s website and app?",
    }),
    {
      id: "dimensions",
      type: "matrix",
      title: { it: "Quanto sono vere queste frasi per te?", en: "How true are these for you?" },
      required: false,
      rows: optionList({
        information: { it: "Trovo informazioni chiare e complete", en: "I find clear, complete information" },
        ease: { it: "È facile da usare", en: "It’s easy to use" },
        self_service: { it: "Faccio tutto senza chiedere aiuto", en: "I can do things without asking for help" },
        personalisation: { it: "Mi mostra quello che interessa a me", en: "It shows what matters to me" },
        communication: { it: "Mi tiene al corrente, senza esagerare", en: "It keeps me posted, but not too much" },
        availability: { it: "Funziona ogni volta che mi serve", en: "It works whenever I need it" },
      }),
      columns: optionList({
        not_at_all: { it: "Per niente", en: "Not at all" },
        little: { it: "Poco", en: "A little" },
        fairly: { it: "Abbastanza", en: "Fairly" },
        very: { it: "Molto", en: "Very" },
        fully: { it: "Del tutto", en: "Completely" },
      }),
    },
    {
      id: "begin_with",
      type: "drop_down",
      title: { it: "Da che cosa dovremmo cominciare a migliorare?", en: "What should we improve first?" },
      required: false,
      options: optionList({
        information: { it: "Le informazioni", en: "The information" },
        ease: { it: "La facilità d’uso", en: "How easy it is to use" },
        self_service: { it: "Le cose che posso fare da me", en: "What I can do by myself" },
        personalisation: { it: "I contenuti su misura", en: "What’s tailored to me" },
        communication: { it: "Avvisi e messaggi", en: "Notices and messages" },
        availability: { it: "Velocità e affidabilità", en: "Speed and reliability" },
      }),
    },
    {
      id: "begin_how",
      type: "long_text",
      title: { it: "Come lo vorresti?", en: "How would you like it to be?" },
      help: { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
      required: false,
      showIf: { all: [{ fact: "answered", question: "begin_with" }] },
    },
    {
      id: "used",
      type: "multiple_choice",
      title: { it: "Che cosa usi di solito?", en: "What do you usually use?" },
      help: severalHelp,
      required: false,
      showIf: notUnhappy,
      options: optionList({
        website: { it: "Il sito", en: "The website" },
        app: { it: "L’app", en: "The app" },
        account: { it: "L’area personale", en: "My account" },
        chat: { it: "La chat", en: "The chat" },
      }),
    },
    {
      id: "had_to_call",
      type: "yes_no",
      title: {
        it: "Nell’ultimo mese hai dovuto chiamarci per qualcosa che volevi fare online?",
        en: "In the past month, did you have to call us about something you wanted to do online?",
      },
      required: false,
      showIf: notUnhappy,
    },
    ...callBack,
  ],
  endings: endingsWith("phone", {
    title: { it: "Grazie, ci fa molto piacere.", en: "Thank you, that’s good to hear." },
    text: {
      it: "Abbiamo registrato la tua risposta. Ci aiuta a scegliere che cosa migliorare per primo.",
      en: "Your answer is saved. It helps us choose what to improve first.",
    },
  }),
  mail: {
    subject: { it: "Come ti trovi online con {{brand}}?", en: "How is {{brand}} online?" },
    preheader,
    intro: {
      it: "usi il sito o l’app di {{brand}} e vorremmo sapere come ti trovi. Cominciamo da un numero.",
      en: "You use {{brand}}’s website or app, and we’d like to know how that goes. It starts with one number.",
    },
    footer: {
      it: "Ricevi questo messaggio perché usi il sito o l’app di {{brand}}.",
      en: "You’re receiving this message because you use {{brand}}’s website or app.",
    },
  },
}
