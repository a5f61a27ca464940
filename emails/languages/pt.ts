import type { MailTexts } from "./mail-texts"

export const pt: MailTexts = {
  greeting: (name) => (name ? `Olá, ${name},` : "Olá,"),
  reminderSubject: (subject) => `Lembrete: ${subject}`,
  reminder: (day) => `Já lhe escrevemos (${day}). Se ainda não respondeu, bastam dez segundos.`,
  help: "Escolha um número e confirme-o na página que se abre: o clique por si só não envia nada. Se não vir os números, ",
  helpLink: "responda aqui",
  thanks: "Agradecemos,",
  because: {
    purchase: (brand) => `Recebe esta mensagem porque fez uma compra em ${brand}.`,
    support: (brand) => `Recebe esta mensagem porque contactou a assistência de ${brand}.`,
    customer: (brand) => `Recebe esta mensagem porque é cliente de ${brand}.`,
  },
  unsubscribe: "Não quero receber mais estes e-mails",
  chooseBelow: "Abra a ligação ao lado da sua nota e confirme-a na página: o clique por si só não envia nada.",
  answerHere: "Ou responda aqui:",
}
