import { SurveysSkeleton } from "./_ui/surveys-skeleton"

export default function Loading() {
  return <SurveysSkeleton />
}
