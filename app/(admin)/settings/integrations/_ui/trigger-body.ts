/** The JSON that a trigger of Zendesk is to send; Zendesk puts the ticket's own values for the placeholders. */
export const triggerBody = (event: "ticket.solved" | "ticket.reopened"): string =>
  JSON.stringify(
    {
      event,
      ticket_id: "{{ticket.id}}",
      updated_at: "{{ticket.updated_at_with_timestamp}}",
      email: "{{ticket.requester.email}}",
      name: "{{ticket.requester.name}}",
      phone: "{{ticket.requester.phone}}",
      locale: "{{ticket.requester.language}}",
      channel: "{{ticket.via}}",
    },
    null,
    2,
  )
