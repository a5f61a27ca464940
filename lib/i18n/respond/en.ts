import { figuresOf } from "./figures"
import type { RespondTexts } from "./texts"

const { number } = figuresOf("en")
const days = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" })
const day = (iso: string) => days.format(new Date(iso))

function between(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `up to ${number(max ?? 0)}`
  return max === undefined ? `from ${number(min)}` : `from ${number(min)} to ${number(max)}`
}

function within(earliest: string | undefined, latest: string | undefined): string {
  if (earliest === undefined) return `up to ${day(latest ?? "")}`
  return latest === undefined ? `from ${day(earliest)} on` : `from ${day(earliest)} to ${day(latest)}`
}

export const en: RespondTexts = {
  decimalSign: ".",
  confirm: "Confirm",
  next: "Continue",
  back: "Back",
  skip: "Skip this question",
  change: "Change",
  saved: (score) => `Score saved: ${score}`,
  progress: "Progress",
  otherWords: "Tell us what",
  choose: "Choose…",
  yes: "Yes",
  no: "No",
  trial: "Preview: nothing is saved.",
  faces: ["very unhappy", "unhappy", "neutral", "happy", "very happy"],
  stars: (count) => (count === 1 ? "1 star" : `${count} stars`),
  errorTitle: (title) => `Error: ${title}`,
  errors: {
    score_missing: ({ min, max }) => `Choose a number from ${min} to ${max}.`,
    score_range: ({ min, max }) => `The score is a whole number from ${min} to ${max}: choose it on the scale.`,
    choice_missing: "Choose an answer to continue.",
    choice_single: "Choose one answer only.",
    choice_unknown: "This answer is no longer there: choose another one.",
    choice_exclusive: "This answer stands alone: take the others away, or this one.",
    choice_least: ({ count }) => `Choose at least ${count} answers.`,
    choice_most: ({ count }) => `Choose at most ${count} answers.`,
    rows_missing: "Choose an answer in each row.",
    text_missing: "Write an answer to continue.",
    number_wrong: "Write a number, such as 12.",
    number_range: (range) => `Write a number ${between(range.min, range.max)}.`,
    number_decimals: ({ decimals }) =>
      decimals === 0
        ? "Write a whole number."
        : `Write at most ${decimals === 1 ? "one digit" : `${decimals} digits`} after the point.`,
    date_wrong: "Write a whole date: day, month and year.",
    date_range: ({ earliest, latest }) => `Choose a date ${within(earliest, latest)}.`,
    email_wrong: "This email address isn’t complete: please check it.",
    phone_wrong: "Write a phone number of at least seven digits.",
    consent_missing: "We need your consent to continue.",
    text_too_long: ({ max, length }) =>
      `The text is too long: at most ${number(max)} characters, it has ${number(length)}.`,
  },
  notSent: "We can’t send your answer right now. It’s safe on this device, and we’ll keep trying.",
  notDone: "We can’t send your request right now. We’ll keep trying.",
  unsent: "This answer hasn’t been sent yet. Press the button to send it.",
  answered: (score) => `Your answer was ${score}.`,
  changeable: (until) => ({ before: "You can ", link: "change it", after: ` until ${until}.` }),
  confirmAgain: {
    title: (score) => `You chose ${score}.\nIs that right?`,
    text: "Your answer came so quickly that it may have been sent by a program that checks links. One tap tells us it’s really you.",
    button: (score) => `Yes, my score is ${score}`,
    change: "Choose another score",
  },
  notFound: {
    title: "This page isn’t here",
    text: "The link is incomplete or no longer valid. Try opening it again from the message you received.",
  },
  closed: {
    title: "This survey is closed",
    text: "We’re no longer collecting answers. Thank you all the same for giving us a moment.",
  },
  expired: {
    title: "The time to answer is over",
    text: "This link was valid for a few days only. Thank you all the same for giving us a moment.",
  },
  preferences: {
    notices: {
      ask: {
        title: "Don’t want these emails any more?",
        text: (brand) =>
          `Choose what ${brand} should stop asking you. Other messages, such as those about your orders, stay as they are.`,
      },
      survey: {
        title: "Done, no more of this survey",
        text: (brand) => `${brand} may still ask you about something else.`,
      },
      all: {
        title: "Done, we won’t write again",
        text: (brand) => `${brand} won’t ask for your opinion by email any more.`,
      },
      keep: {
        title: "Good to have you back",
        text: (brand) => `${brand} may ask for your opinion by email again, now and then.`,
      },
    },
    survey: () => "No more of this survey",
    all: (brand) => `No more surveys of ${brand}`,
    keep: (brand) => `${brand} may ask me`,
    stop: "Confirm",
    change: "Change",
  },
  problems: {
    unavailable: {
      title: "We couldn’t save your answer",
      text: "The fault is ours, not yours. Please try again in a moment.",
    },
    too_large: {
      title: "The text is too long",
      text: "Nothing was saved. Go back and shorten it: at most 5,000 characters.",
    },
    too_many: { title: "Too many attempts in a short time", text: "Wait a minute, then try again." },
    stale: {
      title: "This page was open for a long time",
      text: "It has changed since: reload it and answer again. The answers you already gave are safe.",
    },
  },
  retry: "Try again",
}
