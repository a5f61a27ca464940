import { getTranslations } from "next-intl/server"
import type { JsonSchema } from "@/lib/api/json-schema"
import type { DocumentedOperation } from "@/lib/api/openapi"
import { curlOf } from "../curl"
import { type Field, fieldsOf, nameOf, typeWords } from "../fields"
import { FieldTable } from "./field-table"
import classes from "./operation.module.css"

type Props = { base: string; path: string; method: string; operation: DocumentedOperation; shapes: readonly string[] }

/** One endpoint: what it does, what it takes, how to call it and what comes back. */
export async function Operation({ base, path, method, operation, shapes }: Props) {
  const t = await getTranslations("docs")
  const { operationId, summary, description, parameters, requestBody, responses, security } = operation
  const query = parameters.filter((parameter) => parameter.in === "query").map(toField)
  const body = requestBody?.content["application/json"]?.schema
  const successes = Object.entries(responses).flatMap(([status, response]) =>
    "description" in response ? [{ status, ...response }] : [],
  )
  const last = successes.at(-1)
  const answer = last && "content" in last ? last.content["application/json"]?.schema : undefined
  return (
    <article className={classes.operation} id={operationId}>
      <header className={classes.head}>
        <h3 className={classes.title}>
          <span className={classes.method}>{method.toUpperCase()}</span> <code>{path}</code>
        </h3>
        <span className={classes.scope}>{t("needs", { scope: security[0]?.apiKey[0] ?? "" })}</span>
      </header>
      <div lang="en">
        <p className={classes.summary}>{summary}</p>
        {description ? <p className={classes.description}>{description}</p> : null}
      </div>
      {query.length > 0 ? <FieldTable label={t("query")} fields={query} shapes={shapes} mark="required" /> : null}
      {body ? <FieldTable label={t("body")} fields={fieldsOf(body)} shapes={shapes} mark="required" /> : null}
      <pre className={classes.example}>{curlOf(base, path, method, operation)}</pre>
      <Answer label={t("answer")} {...{ successes, answer, shapes }} />
    </article>
  )
}

type AnswerProps = {
  label: string
  successes: { status: string; description: string }[]
  answer: JsonSchema | undefined
  shapes: readonly string[]
}

/** What comes back: the name of its shape, or its fields, which open on demand. */
function Answer({ label, successes, answer, shapes }: AnswerProps) {
  const statuses = `${label}: ${successes.map(({ status }) => status).join(", ")}`
  const meanings =
    successes.length > 1 ? (
      <ul className={classes.meanings} lang="en">
        {successes.map(({ status, description }) => (
          <li key={status}>
            <b>{status}</b> {description}
          </li>
        ))}
      </ul>
    ) : null
  const name = answer && nameOf(answer)
  if (!answer || name) {
    return (
      <div className={classes.answer}>
        <p>
          {statuses}
          {name ? (
            <>
              {" · "}
              <a href={`#${name}`}>{name}</a>
            </>
          ) : null}
        </p>
        {meanings}
      </div>
    )
  }
  return (
    <details className={classes.answer}>
      <summary>{statuses}</summary>
      {meanings}
      <FieldTable label={label} fields={fieldsOf(answer)} shapes={shapes} mark="optional" />
    </details>
  )
}

const toField = ({ name, schema, required, description = "" }: DocumentedOperation["parameters"][number]): Field => ({
  path: name,
  type: typeWords(schema),
  required,
  description: schema.default === undefined ? description : `${description} Default ${String(schema.default)}.`.trim(),
})
