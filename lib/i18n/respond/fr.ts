import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number, day } = figuresOf("fr")

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `ne dépassant pas ${number(max ?? 0)}`
  return max === undefined ? `à partir de ${number(min)}` : `entre ${number(min)} et ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `jusqu’au ${day(latest ?? "")}`
  return latest === undefined ? `à partir du ${day(earliest)}` : `du ${day(earliest)} au ${day(latest)}`
}

export const fr: RespondTexts = {
  decimalSign: ",",
  confirm: "Confirmer",
  next: "Continuer",
  back: "Retour",
  skip: "Passer cette question",
  change: "Modifier",
  saved: (score) => `Note enregistrée\u00a0: ${score}`,
  progress: "Progression",
  otherWords: "Précisez",
  choose: "Choisissez…",
  yes: "Oui",
  no: "Non",
  trial: "Aperçu : rien n’est enregistré.",
  faces: ["très mécontent", "mécontent", "neutre", "content", "très content"],
  stars: (count) => (count === 1 ? "1 étoile" : `${count} étoiles`),
  errorTitle: (title) => `Erreur\u00a0: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Choisissez un nombre de ${min} à ${max}.`,
    score_range: ({ min, max }) =>
      `La note est un nombre entier de ${min} à ${max}\u00a0: choisissez-la sur l’échelle.`,
    choice_missing: "Choisissez une réponse pour continuer.",
    choice_single: "Choisissez une seule réponse.",
    choice_unknown: "Cette réponse n’existe plus\u00a0: choisissez-en une autre.",
    choice_exclusive: "Cette réponse ne va avec aucune autre\u00a0: retirez les autres ou celle-ci.",
    choice_least: ({ count }) => `Choisissez au moins ${count} réponses.`,
    choice_most: ({ count }) => `Choisissez au plus ${count} réponses.`,
    rows_missing: "Choisissez une réponse sur chaque ligne.",
    text_missing: "Écrivez une réponse pour continuer.",
    number_wrong: "Écrivez un nombre, par exemple 12.",
    number_range: ({ min, max }) => `Écrivez un nombre ${between(min, max)}.`,
    number_decimals: ({ decimals }) => {
      if (decimals === 0) return "Écrivez un nombre entier."
      return `Écrivez au plus ${decimals === 1 ? "un chiffre" : `${decimals} chiffres`} après la virgule.`
    },
    date_wrong: "Écrivez une date complète\u00a0: jour, mois et année.",
    date_range: ({ earliest, latest }) => `Choisissez une date ${within(earliest, latest)}.`,
    email_wrong: "Cette adresse e-mail n’est pas complète\u00a0: vérifiez-la.",
    phone_wrong: "Écrivez un numéro de téléphone d’au moins sept chiffres.",
    consent_missing: "Votre consentement est nécessaire pour continuer.",
    text_too_long: ({ max, length }) =>
      `Le texte est trop long\u00a0: ${number(max)} caractères au plus, il en compte ${number(length)}.`,
  },
  notSent:
    "Impossible d’envoyer votre réponse pour le moment. Elle est en sécurité sur cet appareil, et nous réessayons dès que possible.",
  notDone: "Impossible d’envoyer votre demande pour le moment. Nous réessayons dès que possible.",
  unsent: "Cette réponse n’est pas encore partie. Appuyez sur le bouton pour l’envoyer.",
  answered: (score) => `Vous avez répondu ${score}.`,
  changeable: (until) => ({
    before: "Vous pouvez ",
    link: "modifier votre réponse",
    after: ` jusqu’au ${until.replace(/^1\b/, "1er")}.`,
  }),
  confirmAgain: {
    title: (score) => `Vous avez choisi ${score}.\nEst-ce bien cela\u202f?`,
    text: "La réponse est arrivée si vite qu’elle a pu être envoyée par un programme qui vérifie les liens. Un simple appui nous confirme que c’est bien vous.",
    button: (score) => `Oui, ma note est ${score}`,
    change: "Choisir une autre note",
  },
  notFound: {
    title: "Cette page n’existe pas",
    text: "Le lien est incomplet ou n’est plus valable. Essayez de l’ouvrir à nouveau depuis le message que vous avez reçu.",
  },
  closed: {
    title: "Cette enquête est terminée",
    text: "Nous ne recueillons plus de réponses. Merci tout de même de nous avoir accordé un moment.",
  },
  expired: {
    title: "Le délai pour répondre est passé",
    text: "Ce lien n’était valable que quelques jours. Merci tout de même de nous avoir accordé un moment.",
  },
  preferences: {
    notices: {
      ask: {
        title: "Vous ne voulez plus recevoir ces e-mails\u202f?",
        text: (brand) =>
          `Choisissez ce que ${brand} ne doit plus vous demander. Les autres messages, comme ceux sur vos commandes, ne changent pas.`,
      },
      survey: {
        title: "C’est fait, vous ne recevrez plus ce questionnaire",
        text: (brand) => `${brand} pourra encore vous interroger sur autre chose.`,
      },
      all: {
        title: "C’est fait, nous ne vous écrirons plus",
        text: (brand) => `${brand} ne vous demandera plus votre avis par e-mail.`,
      },
      keep: {
        title: "Ravis de vous retrouver",
        text: (brand) => `De temps en temps, ${brand} pourra de nouveau vous demander votre avis par e-mail.`,
      },
    },
    survey: () => "Ne plus recevoir ce questionnaire",
    all: (brand) => `Ne plus recevoir aucun questionnaire de ${brand}`,
    keep: (brand) => `${brand} peut me demander mon avis`,
    stop: "Confirmer mon choix",
    change: "Modifier mon choix",
  },
  problems: {
    unavailable: {
      title: "Nous n’avons pas pu enregistrer votre réponse",
      text: "Le problème vient de nous, pas de vous. Réessayez dans un instant.",
    },
    too_large: {
      title: "Le texte est trop long",
      text: "Rien n’a été enregistré. Revenez en arrière et raccourcissez-le\u00a0: 5\u202f000 caractères au plus.",
    },
    too_many: { title: "Trop d’essais en peu de temps", text: "Attendez une minute, puis réessayez." },
    stale: {
      title: "Cette page est restée longtemps ouverte",
      text: "Elle a changé entre-temps\u00a0: rechargez-la et répondez à nouveau. Les réponses déjà données sont conservées.",
    },
  },
  retry: "Réessayer",
}
