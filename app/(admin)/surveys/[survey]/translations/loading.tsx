import { useTranslations } from "next-intl"
import { WaitingScreen } from "../_ui/waiting-screen"

export default function Loading() {
  return <WaitingScreen title={useTranslations("translations")("title")} heights={[560]} />
}
