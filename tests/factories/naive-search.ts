import { parseSearch } from "@/lib/responses/search/parse-search"
import { wordsOf } from "@/lib/responses/search/words"

/** Whether a text has all that is searched for, by looking through its words. */
export function naivelyFound(text: string, search: string): boolean {
  const words = wordsOf(text)
  return parseSearch(search).every((run) =>
    words.some((_, start) =>
      run.words.every((wanted, place) => {
        const word = words[start + place]
        const mayGoOn = run.open && place === run.words.length - 1
        return mayGoOn ? word?.startsWith(wanted) : word === wanted
      }),
    ),
  )
}
