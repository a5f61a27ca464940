import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("pt")

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `até ${number(max ?? 0)}`
  return max === undefined ? `a partir de ${number(min)}` : `de ${number(min)} a ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `até ${day(latest ?? "")}`
  return latest === undefined ? `a partir de ${day(earliest)}` : `de ${day(earliest)} a ${day(latest)}`
}

export const pt: RespondTexts = {
  decimalSign: ",",
  confirm: "Confirmar",
  next: "Continuar",
  back: "Voltar",
  skip: "Pular esta pergunta",
  change: "Alterar",
  saved: (score) => `Nota salva: ${score}`,
  progress: "Progresso",
  otherWords: "Escreva qual",
  choose: "Escolha…",
  yes: "Sim",
  no: "Não",
  trial: "Pré-visualização: nada é guardado.",
  faces: ["muito insatisfeita", "insatisfeita", "neutra", "satisfeita", "muito satisfeita"],
  stars: (count) => (count === 1 ? "1 estrela" : `${count} estrelas`),
  errorTitle: (title) => `Erro: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Escolha um número de ${min} a ${max}.`,
    score_range: ({ min, max }) => `A nota é um número inteiro de ${min} a ${max}: escolha na escala.`,
    choice_missing: "Escolha uma resposta para continuar.",
    choice_single: "Escolha só uma resposta.",
    choice_unknown: "Esta resposta não existe mais: escolha outra.",
    choice_exclusive: "Esta resposta vale sozinha: retire as outras ou retire esta.",
    choice_least: ({ count }) => `Escolha pelo menos ${count} respostas.`,
    choice_most: ({ count }) => `Escolha no máximo ${count} respostas.`,
    rows_missing: "Escolha uma resposta em cada linha.",
    text_missing: "Escreva uma resposta para continuar.",
    number_wrong: "Escreva um número, por exemplo 12.",
    number_range: ({ min, max }) => `Escreva um número ${between(min, max)}.`,
    number_decimals: ({ decimals }) => {
      if (decimals === 0) return "Escreva um número inteiro."
      return `Escreva no máximo ${decimals === 1 ? "uma casa" : `${decimals} casas`} depois da vírgula.`
    },
    date_wrong: "Escreva uma data completa: dia, mês e ano.",
    date_range: ({ earliest, latest }) => `Escolha uma data ${within(earliest, latest)}.`,
    email_wrong: "Este endereço de e-mail não está completo: verifique.",
    phone_wrong: "Escreva um número de telefone com pelo menos sete dígitos.",
    consent_missing: "Para continuar, precisamos do seu consentimento.",
    text_too_long: ({ max, length }) =>
      `O texto é longo demais: o máximo é ${number(max)} caracteres e ele tem ${number(length)}.`,
  },
  notSent:
    "Não conseguimos enviar sua resposta agora. Ela está segura neste aparelho, e vamos tentar de novo assim que possível.",
  notDone: "Não conseguimos enviar seu pedido agora. Vamos tentar de novo assim que possível.",
  unsent: "Esta resposta ainda não foi enviada. Toque no botão para enviar.",
  answered: (score) => `Você respondeu ${score}.`,
  changeable: (until) => ({
    before: "Você pode ",
    link: "alterar a resposta",
    after: ` até ${until.replace(/^1\b/, "1º")}.`,
  }),
  confirmAgain: {
    title: (score) => `Você escolheu ${score}.\nEstá certo?`,
    text: "A resposta chegou tão rápido que pode ter sido enviada por um programa que verifica links. Com um toque sabemos que é você mesmo.",
    button: (score) => `Sim, minha nota é ${score}`,
    change: "Escolher outra nota",
  },
  notFound: {
    title: "Esta página não está aqui",
    text: "O link está incompleto ou não vale mais. Tente abri-lo de novo a partir da mensagem que você recebeu.",
  },
  closed: {
    title: "Esta pesquisa está encerrada",
    text: "Não recebemos mais respostas. Obrigado mesmo assim por nos dedicar um momento.",
  },
  expired: {
    title: "O prazo para responder terminou",
    text: "Este link valia só por alguns dias. Obrigado mesmo assim por nos dedicar um momento.",
  },
  preferences: {
    notices: {
      ask: {
        title: "Não quer mais receber estes e-mails?",
        text: (brand) =>
          `Escolha o que ${brand} deve deixar de perguntar. As outras mensagens, como as dos seus pedidos, continuam como estão.`,
      },
      survey: {
        title: "Pronto, esta pesquisa não chegará mais",
        text: (brand) => `${brand} ainda poderá perguntar sobre outros assuntos.`,
      },
      all: {
        title: "Pronto, não escreveremos mais",
        text: (brand) => `${brand} não pedirá mais sua opinião por e-mail.`,
      },
      keep: {
        title: "Que bom ter você de volta",
        text: (brand) => `De vez em quando, ${brand} poderá voltar a pedir sua opinião por e-mail.`,
      },
    },
    survey: () => "Não receber mais esta pesquisa",
    all: (brand) => `Não receber mais pesquisas de ${brand}`,
    keep: (brand) => `${brand} pode pedir minha opinião`,
    stop: "Confirmar a escolha",
    change: "Mudar a escolha",
  },
  problems: {
    unavailable: {
      title: "Não conseguimos salvar sua resposta",
      text: "O problema é nosso, não seu. Tente de novo daqui a pouco.",
    },
    too_large: {
      title: "O texto é longo demais",
      text: "Nada foi salvo. Volte e encurte o texto: o máximo é 5.000 caracteres.",
    },
    too_many: { title: "Tentativas demais em pouco tempo", text: "Espere um minuto e tente de novo." },
    stale: {
      title: "Esta página ficou aberta muito tempo",
      text: "Ela mudou nesse meio-tempo: recarregue e responda de novo. As respostas já dadas estão salvas.",
    },
  },
  retry: "Tentar de novo",
}
