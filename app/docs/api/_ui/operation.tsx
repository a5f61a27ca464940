import { getTranslations } from "next-intl/server"
import type { DocumentedOperation } from "@/lib/api/openapi"
import { curlOf } from "../curl"
import { type Field, fieldsOf, typeWords } from "../fields"
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
    "content" in response ? [{ status, ...response, schema: response.content["application/json"]?.schema }] : [],
  )
  const answer = successes.at(-1)?.schema
  const answerFields = answer ? fieldsOf(answer) : []
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
      {query.length > 0 ? <FieldTable label={t("query")} fields={query} shapes={shapes} /> : null}
      {body ? <FieldTable label={t("body")} fields={fieldsOf(body)} shapes={shapes} /> : null}
      <pre className={classes.example}>{curlOf(base, path, method, operation)}</pre>
      <details className={classes.answer}>
        <summary>
          {t("answer")}: {successes.map(({ status }) => status).join(", ")} ·{" "}
          {answer && answerFields.length === 0 ? <a href={`#${typeWords(answer)}`}>{typeWords(answer)}</a> : "JSON"}
        </summary>
        {successes.length > 1 ? (
          <ul lang="en">
            {successes.map((success) => (
              <li key={success.status}>
                <b>{success.status}</b> {success.description}
              </li>
            ))}
          </ul>
        ) : null}
        {answerFields.length > 0 ? <FieldTable label={t("answer")} fields={answerFields} shapes={shapes} /> : null}
      </details>
    </article>
  )
}

const toField = ({ name, schema, required, description = "" }: DocumentedOperation["parameters"][number]): Field => ({
  path: name,
  type: typeWords(schema),
  required,
  description: schema.default === undefined ? description : `${description} Default ${String(schema.default)}.`.trim(),
})
