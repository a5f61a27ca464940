import { SettingsSkeleton } from "../_ui/settings-skeleton"

export default function Loading() {
  return <SettingsSkeleton />
}
