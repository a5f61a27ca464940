import { useTranslations } from "next-intl"
import { WaitingScreen } from "../_ui/waiting-screen"

export default function Loading() {
  return <WaitingScreen title={useTranslations("results")("title")} heights={[44, 240, 180, 320]} />
}
