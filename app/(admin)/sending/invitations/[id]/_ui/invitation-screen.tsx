import Link from "next/link"
import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { StateChip } from "@/app/_ui/marks/state-chip"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import timeline from "@/app/_ui/timeline/timeline.module.css"
import { InvitationMenu } from "../../_ui/invitation-menu"
import type { LoadedInvitation } from "../load-invitation"
import { ChapterRow } from "./chapter-row"
import classes from "./invitation-screen.module.css"

/** One invitation: whom it asks about what, and everything that happened to it, in words. */
export function InvitationScreen({ invitation, story, clock }: LoadedInvitation) {
  const t = useTranslations("history")
  const list = useTranslations("sending.list")
  const sent = useTranslations("sending.sent")
  const { customer, survey, touchpoint, state } = invitation
  const name = customer.name ?? customer.email ?? sent("noName")
  return (
    <>
      <PageHeader
        title={name}
        parent={{ label: list("title"), href: "/sending/invitations" }}
        beside={<StateChip state={state} />}
        actions={<InvitationMenu invitation={invitation} name={name} />}
      />
      <PageBody>
        <Card title={t("title")}>
          <p className={classes.about}>
            {t.rich("about", {
              survey,
              touchpoint,
              name: customer.email ?? name,
              customer: (chunks) => <Link href={`/customers/${customer.id}`}>{chunks}</Link>,
            })}
          </p>
          <ol className={`${timeline.list} ${classes.inset}`}>
            {story.map((chapter) => (
              <ChapterRow key={chapter.key} chapter={chapter} clock={clock} />
            ))}
          </ol>
        </Card>
      </PageBody>
    </>
  )
}
