import { getTranslations } from "next-intl/server"
import { Card } from "@/app/_ui/card"
import { Wordmark } from "@/app/_ui/wordmark"
import { apiDocument } from "@/app/api/v1/openapi.json/document"
import { config } from "@/lib/config"
import { FieldTable } from "./_ui/field-table"
import { Operation } from "./_ui/operation"
import { fieldsOf, typeWords } from "./fields"
import classes from "./page.module.css"

export async function generateMetadata() {
  return { title: (await getTranslations("docs"))("title") }
}

const topics = ["key", "pages", "once", "errors", "limits"] as const

const shapes = Object.entries(apiDocument.components.schemas)
const names = shapes.map(([name]) => name)

/** The endpoints of the API by resource, in the order of the document. */
const resources = Map.groupBy(Object.entries(apiDocument.paths), ([path]) => path.split("/")[1] ?? "")

/** The reference of the REST API, drawn from its own document; whoever reaches the server may read it. */
export default async function ApiDocsPage() {
  const t = await getTranslations("docs")
  const base = `${config().appUrl}/api/v1`
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <Wordmark />
        <h1 className={classes.title}>{t("title")}</h1>
        <p className={classes.lead}>{t("lead")}</p>
        <p>
          <a className={classes.link} href="/api/v1/openapi.json">
            OpenAPI 3.1
          </a>
        </p>
      </header>
      <nav aria-label={t("contents")}>
        <ul className={classes.contents}>
          {[...resources.keys()].map((resource) => (
            <li key={resource}>
              <a className={classes.link} href={`#${resource}`}>
                {resource}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className={classes.topics}>
        {topics.map((topic) => (
          <div key={topic}>
            <dt>{t(`${topic}.title`)}</dt>
            <dd>{t(`${topic}.text`, { base })}</dd>
          </div>
        ))}
      </dl>
      {[...resources].map(([resource, paths]) => (
        <div key={resource} id={resource} className={classes.resource}>
          <Card title={resource}>
            {paths.flatMap(([path, operations]) =>
              Object.entries(operations).map(([method, operation]) => (
                <Operation key={operation.operationId} {...{ base, path, method, operation, shapes: names }} />
              )),
            )}
          </Card>
        </div>
      ))}
      <Card title={t("shapes")}>
        {shapes.map(([name, schema]) => {
          const fields = fieldsOf(schema)
          return (
            <article key={name} id={name} className={classes.shape}>
              <h3 className={classes.shapeName}>{name}</h3>
              {schema.description ? <p lang="en">{schema.description}</p> : null}
              {fields.length > 0 ? (
                <FieldTable label={t("fields")} fields={fields} shapes={names} mark="optional" />
              ) : (
                <p className={classes.shapeType}>{typeWords(schema)}</p>
              )}
            </article>
          )
        })}
      </Card>
    </main>
  )
}
