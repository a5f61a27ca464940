import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("ar")
const plural = new Intl.PluralRules("ar")

/** The forms of a counted noun that Arabic tells apart: one, two, 3–10, 11–99, and the hundreds. */
type Noun = { one: string; two: string; few: string; many: string; other: string }

function counted(count: number, noun: Noun): string {
  const form = plural.select(count)
  if (form === "one" || form === "two") return noun[form]
  return `${number(count)} ${form === "zero" ? noun.few : noun[form]}`
}

const ANSWER = { one: "إجابة واحدة", two: "إجابتين", few: "إجابات", many: "إجابة", other: "إجابة" }
const DIGIT = { one: "رقم واحد", two: "رقمين", few: "أرقام", many: "رقمًا", other: "رقم" }
const LETTER = { one: "حرف واحد", two: "حرفان", few: "أحرف", many: "حرفًا", other: "حرف" }
const STAR = { one: "نجمة واحدة", two: "نجمتان", few: "نجوم", many: "نجمة", other: "نجمة" }

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `لا يزيد على ${number(max ?? 0)}`
  return max === undefined ? `لا يقل عن ${number(min)}` : `من ${number(min)} إلى ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `لا يتجاوز ${day(latest ?? "")}`
  return latest === undefined ? `ابتداءً من ${day(earliest)}` : `من ${day(earliest)} إلى ${day(latest)}`
}

export const ar: RespondTexts = {
  decimalSign: ".",
  confirm: "تأكيد",
  next: "متابعة",
  back: "رجوع",
  skip: "تخطّي هذا السؤال",
  change: "تغيير",
  saved: (score) => `تم حفظ تقييمك: ${score}`,
  progress: "التقدّم",
  otherWords: "يرجى التوضيح",
  choose: "اختيار…",
  yes: "نعم",
  no: "لا",
  trial: "معاينة: لن يُحفظ أي شيء.",
  faces: ["مستاء جدًا", "مستاء", "محايد", "راضٍ", "راضٍ جدًا"],
  stars: (count) => counted(count, STAR),
  errorTitle: (title) => `خطأ: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `يرجى اختيار رقم من ${min} إلى ${max}.`,
    score_range: ({ min, max }) => `التقييم عدد صحيح من ${min} إلى ${max}: يرجى اختياره من المقياس.`,
    choice_missing: "يرجى اختيار إجابة للمتابعة.",
    choice_single: "يرجى اختيار إجابة واحدة فقط.",
    choice_unknown: "لم تعد هذه الإجابة موجودة: يرجى اختيار إجابة أخرى.",
    choice_exclusive: "لا تجتمع هذه الإجابة مع غيرها: يرجى إلغاء الإجابات الأخرى أو إلغاؤها.",
    choice_least: ({ count }) => `يرجى اختيار ${counted(count, ANSWER)} على الأقل.`,
    choice_most: ({ count }) => `يرجى اختيار ${counted(count, ANSWER)} على الأكثر.`,
    rows_missing: "يرجى اختيار إجابة في كل صف.",
    text_missing: "يرجى كتابة إجابة للمتابعة.",
    number_wrong: "يرجى كتابة رقم، مثل 12.",
    number_range: ({ min, max }) => `يرجى كتابة رقم ${between(min, max)}.`,
    number_decimals: ({ decimals }) =>
      decimals === 0
        ? "يرجى كتابة عدد صحيح."
        : `يرجى كتابة ${counted(decimals, DIGIT)} على الأكثر بعد الفاصلة العشرية.`,
    date_wrong: "يرجى كتابة تاريخ كامل: اليوم والشهر والسنة.",
    date_range: ({ earliest, latest }) => `يرجى اختيار تاريخ ${within(earliest, latest)}.`,
    email_wrong: "عنوان البريد الإلكتروني هذا غير مكتمل: يرجى التحقق منه.",
    phone_wrong: "يرجى كتابة رقم هاتف من سبعة أرقام على الأقل.",
    consent_missing: "نحتاج إلى موافقتك للمتابعة.",
    text_too_long: ({ max, length }) =>
      `النص طويل جدًا: الحد الأقصى ${counted(max, LETTER)}، وطوله الآن ${counted(length, LETTER)}.`,
  },
  notSent: "تعذّر إرسال إجابتك الآن. إنها محفوظة بأمان على هذا الجهاز، وسنواصل المحاولة.",
  notDone: "تعذّر إرسال طلبك الآن. سنواصل المحاولة.",
  unsent: "لم تُرسل هذه الإجابة بعد. يرجى الضغط على الزر لإرسالها.",
  answered: (score) => `كانت إجابتك ${score}.`,
  changeable: (until) => ({ before: "يمكنك ", link: "تغيير إجابتك", after: ` حتى ${until}.` }),
  confirmAgain: {
    title: (score) => `لقد اخترت ${score}.\nهل هذا صحيح؟`,
    text: "وصلت الإجابة بسرعة كبيرة، وربما أرسلها برنامج يفحص الروابط. بلمسة واحدة نعرف أنها منك حقًا.",
    button: (score) => `نعم، تقييمي هو ${score}`,
    change: "اختيار تقييم آخر",
  },
  notFound: {
    title: "هذه الصفحة غير موجودة",
    text: "الرابط غير مكتمل أو لم يعد صالحًا. يرجى فتحه مرة أخرى من الرسالة التي وصلتك.",
  },
  closed: {
    title: "هذا الاستبيان مغلق",
    text: "لم نعد نستقبل الإجابات. شكرًا لك على وقتك رغم ذلك.",
  },
  expired: {
    title: "انتهت مدة الإجابة",
    text: "كان هذا الرابط صالحًا لبضعة أيام فقط. شكرًا لك على وقتك رغم ذلك.",
  },
  preferences: {
    notices: {
      ask: {
        title: "ألا تريد تلقّي هذه الرسائل بعد الآن؟",
        text: (brand) =>
          `اختر ما تريد أن تتوقف ${brand} عن سؤالك عنه. أما الرسائل الأخرى، مثل رسائل طلباتك، فتبقى كما هي.`,
      },
      survey: {
        title: "تم الأمر، لن يصلك هذا الاستطلاع بعد الآن",
        text: (brand) => `قد تسألك ${brand} عن أمور أخرى.`,
      },
      all: {
        title: "تم الأمر، لن نراسلك مجددًا",
        text: (brand) => `لن تطلب ${brand} رأيك بالبريد الإلكتروني بعد الآن.`,
      },
      keep: {
        title: "يسعدنا أن نسمع رأيك من جديد",
        text: (brand) => `قد تطلب ${brand} رأيك بالبريد الإلكتروني من حين إلى آخر.`,
      },
    },
    survey: () => "إيقاف هذا الاستطلاع",
    all: (brand) => `إيقاف جميع استطلاعات ${brand}`,
    keep: (brand) => `يمكن أن تسألني ${brand} عن رأيي`,
    stop: "تأكيد الاختيار",
    change: "تغيير الاختيار",
  },
  problems: {
    unavailable: {
      title: "لم نتمكن من حفظ إجابتك",
      text: "الخطأ من جانبنا وليس من جانبك. يرجى المحاولة مرة أخرى بعد قليل.",
    },
    too_large: {
      title: "النص طويل جدًا",
      text: "لم يُحفظ شيء. يرجى الرجوع واختصاره: الحد الأقصى 5,000 حرف.",
    },
    too_many: { title: "محاولات كثيرة في وقت قصير", text: "يرجى الانتظار دقيقة ثم المحاولة مرة أخرى." },
    stale: {
      title: "ظلت هذه الصفحة مفتوحة وقتًا طويلًا",
      text: "لقد تغيّرت في هذه الأثناء: يرجى تحديثها والإجابة من جديد. الإجابات السابقة محفوظة.",
    },
  },
  retry: "إعادة المحاولة",
}
