import type { MailTexts } from "./mail-texts"

export const es: MailTexts = {
  greeting: (name) => (name ? `Hola, ${name}:` : "Hola:"),
  reminderSubject: (subject) => `Recordatorio: ${subject}`,
  reminder: (day) => `Te escribimos el ${day}. Si aún no has respondido, bastan diez segundos.`,
  help: "Elige un número y confírmalo en la página que se abre: el clic por sí solo no envía nada. Si no ves los números, ",
  helpLink: "responde aquí",
  thanks: "Gracias,",
  because: {
    purchase: (brand) => `Recibes este mensaje porque has comprado en ${brand}.`,
    support: (brand) => `Recibes este mensaje porque te pusiste en contacto con la asistencia de ${brand}.`,
    customer: (brand) => `Recibes este mensaje porque eres cliente de ${brand}.`,
  },
  unsubscribe: "No quiero recibir más estos correos",
  chooseBelow: "Abre el enlace junto a tu puntuación y confírmala en la página: el clic por sí solo no envía nada.",
  answerHere: "O responde aquí:",
}
