import type { HandoverPicture, OperatorView } from '../../wire.gen';

/** Whether this person goes through the items: a lead other than the outgoing one, whom nobody else has come before, and who has not signed. */
export function mayConfirm(handover: HandoverPicture, person: OperatorView, mayLead: boolean): boolean {
  const { summary, signatures } = handover;
  return mayLead
    && summary.state === 'open'
    && summary.outgoing.id !== person.id
    && (summary.incoming === undefined || summary.incoming.id === person.id)
    && !signatures.some((signature) => signature.side === 'incoming' || signature.by.id === person.id);
}
