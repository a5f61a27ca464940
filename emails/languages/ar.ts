import type { MailTexts } from "./mail-texts"

export const ar: MailTexts = {
  greeting: (name) => (name ? `مرحبًا ${name}،` : "مرحبًا،"),
  reminderSubject: (subject) => `تذكير: ${subject}`,
  reminder: (day) => `كتبنا إليك يوم ${day}. إن لم تصلنا إجابتك بعد، فهي لا تستغرق أكثر من عشر ثوانٍ.`,
  help: "يرجى اختيار رقم ثم تأكيده في الصفحة التي تُفتح: النقر وحده لا يرسل شيئًا. إذا لم تظهر الأرقام، ",
  helpLink: "يمكن الإجابة هنا",
  thanks: "شكرًا،",
  because: {
    purchase: (brand) => `تصلك هذه الرسالة بسبب عملية شراء من ${brand}.`,
    support: (brand) => `تصلك هذه الرسالة بسبب تواصلك مع خدمة عملاء ${brand}.`,
    customer: (brand) => `تصلك هذه الرسالة بوصفك من عملاء ${brand}.`,
  },
  unsubscribe: "إيقاف هذه الرسائل",
  chooseBelow: "يرجى فتح الرابط بجانب التقييم ثم تأكيده في الصفحة: النقر وحده لا يرسل شيئًا.",
  answerHere: "أو الإجابة هنا:",
}
