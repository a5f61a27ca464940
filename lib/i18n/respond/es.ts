import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("es")

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `hasta ${number(max ?? 0)}`
  return max === undefined ? `a partir de ${number(min)}` : `de ${number(min)} a ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `hasta el ${day(latest ?? "")}`
  return latest === undefined ? `a partir del ${day(earliest)}` : `del ${day(earliest)} al ${day(latest)}`
}

export const es: RespondTexts = {
  decimalSign: ",",
  confirm: "Confirmar",
  next: "Continuar",
  back: "Atrás",
  skip: "Saltar esta pregunta",
  change: "Cambiar",
  saved: (score) => `Puntuación guardada: ${score}`,
  progress: "Progreso",
  otherWords: "Escribe cuál",
  choose: "Elige…",
  yes: "Sí",
  no: "No",
  trial: "Vista previa: no se guarda nada.",
  faces: ["muy descontenta", "descontenta", "neutra", "contenta", "muy contenta"],
  stars: (count) => (count === 1 ? "1 estrella" : `${count} estrellas`),
  errorTitle: (title) => `Error: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Elige un número del ${min} al ${max}.`,
    score_range: ({ min, max }) => `La puntuación es un número entero del ${min} al ${max}: elígela en la escala.`,
    choice_missing: "Elige una respuesta para continuar.",
    choice_single: "Elige una sola respuesta.",
    choice_unknown: "Esta respuesta ya no está: elige otra.",
    choice_exclusive: "Esta respuesta va sola: quita las demás o quita esta.",
    choice_least: ({ count }) => `Elige al menos ${count} respuestas.`,
    choice_most: ({ count }) => `Elige como máximo ${count} respuestas.`,
    rows_missing: "Elige una respuesta en cada fila.",
    text_missing: "Escribe una respuesta para continuar.",
    number_wrong: "Escribe un número, por ejemplo 12.",
    number_range: ({ min, max }) => `Escribe un número ${between(min, max)}.`,
    number_decimals: ({ decimals }) => {
      if (decimals === 0) return "Escribe un número entero."
      return `Escribe como máximo ${decimals === 1 ? "una cifra" : `${decimals} cifras`} después de la coma.`
    },
    date_wrong: "Escribe una fecha completa: día, mes y año.",
    date_range: ({ earliest, latest }) => `Elige una fecha ${within(earliest, latest)}.`,
    email_wrong: "Esta dirección de correo no está completa: revísala.",
    phone_wrong: "Escribe un número de teléfono de al menos siete cifras.",
    consent_missing: "Para continuar necesitamos tu consentimiento.",
    text_too_long: ({ max, length }) =>
      `El texto es demasiado largo: el máximo es ${number(max)} caracteres y tiene ${number(length)}.`,
  },
  notSent:
    "Ahora no podemos enviar tu respuesta. Está a salvo en este dispositivo y volveremos a intentarlo en cuanto sea posible.",
  notDone: "Ahora no podemos enviar tu petición. Volveremos a intentarlo en cuanto sea posible.",
  unsent: "Esta respuesta aún no se ha enviado. Pulsa el botón para enviarla.",
  answered: (score) => `Has respondido ${score}.`,
  changeable: (until) => ({ before: "Puedes ", link: "cambiar la respuesta", after: ` hasta el ${until}.` }),
  confirmAgain: {
    title: (score) => `Has elegido ${score}.\n¿Es correcto?`,
    text: "La respuesta llegó tan rápido que quizá la envió un programa que comprueba enlaces. Con un toque sabremos que eres tú.",
    button: (score) => `Sí, mi puntuación es ${score}`,
    change: "Elegir otra puntuación",
  },
  notFound: {
    title: "Esta página no está",
    text: "El enlace está incompleto o ya no es válido. Prueba a abrirlo de nuevo desde el mensaje que recibiste.",
  },
  closed: {
    title: "Esta encuesta está cerrada",
    text: "Ya no recogemos respuestas. Gracias de todos modos por dedicarnos un momento.",
  },
  expired: {
    title: "El plazo para responder ha terminado",
    text: "Este enlace solo era válido durante unos días. Gracias de todos modos por dedicarnos un momento.",
  },
  preferences: {
    notices: {
      ask: {
        title: "¿Ya no quieres recibir estos correos?",
        text: (brand) =>
          `Elige qué debe dejar de preguntarte ${brand}. Los demás mensajes, como los de tus pedidos, siguen como están.`,
      },
      survey: {
        title: "Hecho, no recibirás más esta encuesta",
        text: (brand) => `${brand} aún podrá preguntarte por otras cosas.`,
      },
      all: {
        title: "Hecho, no te escribiremos más",
        text: (brand) => `${brand} no volverá a pedirte tu opinión por correo.`,
      },
      keep: {
        title: "Nos alegra tenerte de vuelta",
        text: (brand) => `De vez en cuando, ${brand} podrá volver a pedirte tu opinión por correo.`,
      },
    },
    survey: () => "No recibir más esta encuesta",
    all: (brand) => `No recibir más encuestas de ${brand}`,
    keep: (brand) => `${brand} puede pedirme mi opinión`,
    stop: "Confirmar la elección",
    change: "Cambiar la elección",
  },
  problems: {
    unavailable: {
      title: "No hemos podido guardar tu respuesta",
      text: "El problema es nuestro, no tuyo. Inténtalo de nuevo en un momento.",
    },
    too_large: {
      title: "El texto es demasiado largo",
      text: "No se ha guardado nada. Vuelve atrás y acórtalo: el máximo es 5.000 caracteres.",
    },
    too_many: { title: "Demasiados intentos en poco tiempo", text: "Espera un minuto y vuelve a intentarlo." },
    stale: {
      title: "Esta página ha estado abierta mucho tiempo",
      text: "Mientras tanto ha cambiado: vuelve a cargarla y responde de nuevo. Las respuestas que ya diste están a salvo.",
    },
  },
  retry: "Intentar de nuevo",
}
