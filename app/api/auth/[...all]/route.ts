import { toNextJsHandler } from "better-auth/next-js"
import { auth } from "@/lib/accounts/auth"
import { log } from "@/lib/log"
import { problemHeaders, problemOf } from "@/lib/problem"

/** Signing in and out. What fails inside is said as the API says it. */
async function answer(request: Request): Promise<Response> {
  try {
    return await auth().handler(request)
  } catch (error) {
    log().error({ err: error }, "sign-in")
    const problem = problemOf(error)
    return new Response(JSON.stringify(problem), { status: problem.status, headers: problemHeaders(error) })
  }
}

export const { GET, POST } = toNextJsHandler(answer)
