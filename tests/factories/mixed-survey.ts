import type { ShowIf } from "@/lib/surveys/conditions"
import { type Question, type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"

const t = (it: string, ar: string) => ({ it, ar })
const list = (labels: Record<string, [it: string, ar: string]>) =>
  Object.entries(labels).map(([id, [it, ar]]) => ({ id, label: t(it, ar) }))

const other = { id: "other", label: t("Altro", "شيء آخر"), other: true as const }
const group = (...groups: ("promoter" | "passive" | "detractor")[]): ShowIf => ({
  all: [{ fact: "score_group", in: groups }],
})
const labels = { low: t("Per niente", "إطلاقًا"), high: t("Moltissimo", "كثيرًا جدًا") }

/** Twelve questions of ten types, with logic over the score and over an earlier answer. */
const twelve: Question[] = [
  {
    id: "nps",
    type: "nps",
    title: t("Quanto è probabile che ci consiglieresti a un amico?", "ما مدى احتمال أن توصي بنا صديقًا؟"),
    required: true,
    labels,
  },
  {
    id: "reason",
    type: "single_choice",
    title: t("Che cosa non è andato?", "ما الذي لم يكن جيدًا؟"),
    required: true,
    showIf: group("detractor"),
    options: [...list({ time: ["I tempi", "المدة"], parcel: ["Il pacco", "الطرد"] }), other],
  },
  {
    id: "liked",
    type: "long_text",
    title: t("Che cosa ti è piaciuto?", "ما الذي أعجبك؟"),
    help: t("Anche due righe ci aiutano.", "حتى سطران يساعداننا."),
    placeholder: t("Per esempio: la consegna", "مثلًا: التوصيل"),
    required: false,
    showIf: group("promoter"),
  },
  {
    id: "factors",
    type: "multiple_choice",
    title: t("Che cosa ha contato?", "ما الذي كان مهمًا؟"),
    help: t("Da una a due risposte.", "إجابة أو إجابتان."),
    required: true,
    most: 2,
    options: [
      ...list({ price: ["Il prezzo", "السعر"], choice: ["La scelta", "التنوع"], quick: ["La velocità", "السرعة"] }),
      other,
      { id: "none", label: t("Niente di tutto questo", "لا شيء مما سبق"), exclusive: true },
    ],
  },
  {
    id: "service",
    type: "matrix",
    title: t("Come valuti questi aspetti?", "كيف تقيّم هذه الجوانب؟"),
    required: true,
    rows: list({
      staff: ["Il personale", "الموظفون"],
      site: ["Il sito", "الموقع"],
      pack: ["L’imballaggio", "التغليف"],
    }),
    columns: list({
      bad: ["Male", "سيئ"],
      fair: ["Così così", "مقبول"],
      good: ["Bene", "جيد"],
      great: ["Molto bene", "جيد جدًا"],
    }),
  },
  {
    id: "stars",
    type: "csat",
    style: "stars",
    title: t("Quante stelle dai alla consegna?", "كم نجمة تعطي للتوصيل؟"),
    required: true,
    labels,
  },
  {
    id: "spent",
    type: "number",
    title: t("Quanto hai speso?", "كم أنفقت؟"),
    required: true,
    min: 0,
    max: 9999,
    decimals: 2,
    unit: t("€", "€"),
  },
  {
    id: "visited",
    type: "date",
    title: t("Quando sei venuto da noi?", "متى زرتنا؟"),
    required: true,
    earliest: "2020-01-01",
    latest: "2030-12-31",
  },
  {
    id: "heard",
    type: "drop_down",
    title: t("Come ci hai conosciuto?", "كيف عرفتنا؟"),
    required: true,
    options: [...list({ friend: ["Da un’amica", "من صديقة"], web: ["Sul web", "على الإنترنت"] }), other],
  },
  {
    id: "call",
    type: "yes_no",
    title: t("Possiamo chiamarti?", "هل يمكننا الاتصال بك؟"),
    required: true,
    showIf: group("detractor", "passive"),
  },
  {
    id: "phone",
    type: "phone",
    title: t("A quale numero?", "على أي رقم؟"),
    required: true,
    showIf: { all: [{ fact: "choice", question: "call", in: ["yes"] }] },
  },
  {
    id: "consent",
    type: "consent",
    title: t("Il tuo consenso", "موافقتك"),
    statement: t(
      "Acconsento a essere richiamato per parlare di questa risposta.",
      "أوافق على الاتصال بي للحديث عن هذه الإجابة.",
    ),
    link: { label: t("Informativa sulla privacy", "سياسة الخصوصية"), url: "https://shop.example/privacy" },
    required: true,
    showIf: { all: [{ fact: "answered", question: "phone" }] },
  },
]

/** The types and looks that the twelve do not have. */
const more: Question[] = [
  { id: "ces", type: "ces", title: t("È stato facile?", "هل كان سهلًا؟"), required: true, labels },
  { id: "csat", type: "csat", title: t("Quanto sei contento?", "ما مدى رضاك؟"), required: true, labels },
  {
    id: "smileys",
    type: "rating",
    style: "smileys",
    min: 1,
    max: 5,
    title: t("Come ti sei sentito?", "كيف كان شعورك؟"),
    required: false,
    labels,
  },
  { id: "ten", type: "rating", min: 0, max: 10, title: t("Che voto dai?", "ما تقييمك؟"), required: true, labels },
  {
    id: "ten_stars",
    type: "rating",
    style: "stars",
    min: 1,
    max: 10,
    title: t("E in stelle?", "وبالنجوم؟"),
    required: true,
    labels,
  },
  { id: "name", type: "short_text", title: t("Come ti chiami?", "ما اسمك؟"), required: true },
  {
    id: "email",
    type: "email",
    title: t("A quale indirizzo ti scriviamo?", "إلى أي بريد نكتب لك؟"),
    placeholder: t("nome@esempio.it", "name@example.com"),
    required: true,
  },
  {
    id: "message",
    type: "message",
    title: t("Ci siamo quasi", "أوشكنا على الانتهاء"),
    help: t("Ancora una domanda.", "سؤال واحد بعد."),
    required: false,
  },
]

const definition = (questions: Question[]): SurveyDefinition =>
  surveyDefinition.parse({
    metric: "nps",
    languages: ["it", "ar"],
    defaultLanguage: "it",
    questions,
    endings: [
      {
        id: "promoter",
        showIf: group("promoter"),
        title: t("Grazie, che bello!", "شكرًا، يسعدنا ذلك!"),
        text: t("A presto.", "إلى اللقاء."),
      },
      { id: "rest", title: t("Grazie della franchezza.", "شكرًا على صراحتك."), text: t("La leggeremo.", "سنقرؤها.") },
    ],
    mail: { subject: t("Un parere", "رأيك"), preheader: t("Un minuto", "دقيقة"), intro: t("Ciao", "مرحبًا") },
  })

export const mixedSurvey = definition(twelve)
export const everyTypeSurvey = definition([...twelve, ...more])
