import { redirect } from "next/navigation"
import { readSession, signInPath } from "./_server/ctx"

export default async function Home() {
  redirect((await readSession()) ? "/overview" : await signInPath())
}
