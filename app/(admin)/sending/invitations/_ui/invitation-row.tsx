import Link from "next/link"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { StateChip } from "@/app/_ui/marks/state-chip"
import type { ListedInvitation } from "@/lib/delivery/reads"
import { InvitationHistory } from "./invitation-history"
import { InvitationMenu } from "./invitation-menu"
import classes from "./invitation-row.module.css"

type Props = { invitation: ListedInvitation; clock: Clock }

/** Whom, about what, where it stands, what happened to it. */
export function InvitationRow({ invitation, clock }: Props) {
  const t = useTranslations("sending.sent")
  const { customer, survey, touchpoint, state } = invitation
  const name = customer.name ?? customer.email ?? t("noName")
  return (
    <tr className={classes.row}>
      <td className={classes.customer}>
        <Link href={`/customers/${customer.id}`} prefetch={false} className={classes.name}>
          {name}
        </Link>
        {customer.name && customer.email ? <span className={classes.second}>{customer.email}</span> : null}
      </td>
      <td className={classes.survey}>
        <span className={classes.first}>{survey}</span>
        {survey === touchpoint ? null : <span className={classes.second}>{touchpoint}</span>}
      </td>
      <td className={classes.state}>
        <StateChip state={state} />
      </td>
      <td className={classes.history}>
        <Link href={`/sending/invitations/${invitation.id}`} prefetch={false} className={classes.story}>
          <InvitationHistory invitation={invitation} clock={clock} />
        </Link>
      </td>
      <td className={classes.menu}>
        <InvitationMenu invitation={invitation} name={name} />
      </td>
    </tr>
  )
}
