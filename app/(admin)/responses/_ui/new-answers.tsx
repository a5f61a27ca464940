import { IconArrowUp } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import classes from "./new-answers.module.css"

type Props = { count: number; more: boolean; loading: boolean; onShow: () => void }

/** Says over the list that answers have come, and brings them: nothing moves by itself under who reads. */
export function NewAnswers({ count, more, loading, onShow }: Props) {
  const t = useTranslations("responses")
  return (
    <div className={classes.place} role="status">
      {count > 0 ? (
        <button type="button" className={classes.pill} onClick={onShow} aria-busy={loading}>
          <IconArrowUp size={14} stroke={1.75} aria-hidden="true" />
          {more ? t("moreNews", { count }) : t("news", { count })}
        </button>
      ) : null}
    </div>
  )
}
