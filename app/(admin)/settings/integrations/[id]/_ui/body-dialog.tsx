import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Dialog, DialogBody } from "@/app/_ui/dialog"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { ListedDelivery } from "@/lib/integrations/list-deliveries"
import { CopyBlock } from "../../_ui/copy-block"
import { deliveryBody } from "../../actions"

type Props = { delivery: ListedDelivery | undefined; onClose: () => void }

/** What came in, as it came, laid out to be read. */
export function BodyDialog({ delivery, onClose }: Props) {
  const t = useTranslations("integrations.deliveries")
  return (
    <Dialog opened={delivery !== undefined} onClose={onClose} title={t("bodyTitle")} width={640} tall>
      <DialogBody>{delivery ? <Body key={delivery.id} delivery={delivery} /> : null}</DialogBody>
    </Dialog>
  )
}

function Body({ delivery: { id, topic, objectId } }: { delivery: ListedDelivery }) {
  const t = useTranslations("integrations.deliveries")
  const failureWords = useFailureWords()
  const [outcome, setOutcome] = useState<Awaited<ReturnType<typeof deliveryBody>>>()
  useEffect(() => {
    deliveryBody(id).then(setOutcome)
  }, [id])
  if (!outcome) return <Skeleton height={240} />
  if (!outcome.ok) return <p role="alert">{failureWords(outcome.error)}</p>
  if (outcome.value === null) return <p>{t("bodyGone")}</p>
  return <CopyBlock label={`${topic} · ${objectId}`} text={laidOut(outcome.value)} />
}

const laidOut = (body: string): string => JSON.stringify(JSON.parse(body), null, 2)
