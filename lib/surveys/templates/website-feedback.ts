import type { SurveyDefinition } from "../schema"
import { endingsWith, writeBack } from "./call-back"
import { csatQuestion, notUnhappy, optionList, otherOption, preheader, TEMPLATE_LANGUAGES } from "./parts"

export const websiteFeedback: SurveyDefinition = {
  metric: "csat",
  languages: TEMPLATE_LANGUAGES,
  defaultLanguage: "it",
  questions: [
    csatQuestion(
      { it: "Com’è andata sul sito di {{brand}}?", en: "How was your experience on the {{brand}} website?" },
      "smileys",
      { low: { it: "Malissimo", en: "Very bad" }, high: { it: "Benissimo", en: "Very good" } },
    ),
    {
      id: "visit_goal",
      type: "drop_down",
      title: { it: "Che cosa volevi fare?", en: "What did you come to do?" },
      required: false,
      options: [
        ...optionList({
          buy: { it: "Comprare qualcosa", en: "Buy something" },
          compare: { it: "Confrontare prodotti e prezzi", en: "Compare products and prices" },
          information: { it: "Cercare informazioni", en: "Look something up" },
          order: { it: "Seguire un ordine", en: "Check on an order" },
          help: { it: "Chiedere aiuto", en: "Get help" },
        }),
        otherOption,
      ],
    },
    {
      id: "goal_reached",
      type: "single_choice",
      title: { it: "Ce l’hai fatta?", en: "Did you manage it?" },
      required: false,
      options: optionList({
        yes: { it: "Sì", en: "Yes" },
        partly: { it: "Solo in parte", en: "Only in part" },
        no: { it: "No", en: "No" },
      }),
    },
    {
      id: "obstacle",
      type: "long_text",
      title: { it: "Che cosa te lo ha impedito?", en: "What got in your way?" },
      help: { it: "Anche due righe ci aiutano.", en: "Even a line or two helps." },
      required: false,
      showIf: { all: [{ fact: "choice", question: "goal_reached", in: ["partly", "no"] }] },
    },
    {
      id: "findable",
      type: "rating",
      title: { it: "Quanto è facile trovare le cose sul sito?", en: "How easy is it to find things on the website?" },
      required: false,
      min: 1,
      max: 7,
      labels: { low: { it: "Difficilissimo", en: "Very hard" }, high: { it: "Facilissimo", en: "Very easy" } },
      showIf: notUnhappy,
    },
    {
      id: "improve",
      type: "long_text",
      title: {
        it: "Se potessi cambiare una cosa del sito, quale sarebbe?",
        en: "If you could change one thing about the website, what would it be?",
      },
      required: false,
      showIf: { all: [...notUnhappy.all, { fact: "choice", question: "goal_reached", in: ["yes"] }] },
    },
    ...writeBack,
  ],
  endings: endingsWith("email", {
    title: { it: "Grazie, ci fa molto piacere.", en: "Thank you, that’s good to hear." },
    text: { it: "Abbiamo registrato la tua risposta. A presto.", en: "Your answer is saved. See you again soon." },
  }),
  mail: {
    subject: { it: "Che cosa pensi del nostro sito?", en: "What do you think of our website?" },
    preheader,
    intro: {
      it: "di recente hai usato il sito di {{brand}}. Ci basta un numero per capire com’è andata.",
      en: "You recently used the {{brand}} website. One number is enough to tell us how it went.",
    },
    footer: {
      it: "Ricevi questo messaggio perché hai usato il sito di {{brand}}.",
      en: "You’re receiving this message because you used the {{brand}} website.",
    },
  },
}
