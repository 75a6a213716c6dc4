import type { EnrolmentView, InvitationCard, MeView } from '@onderling/contracts';
import { whatWaits } from './waiting';

const me = (secondFactor: MeView['secondFactor'] = 'not-needed') => ({ secondFactor }) as MeView;
const invitation = (id: string, deadlineAt: string, state: InvitationCard['state'] = 'sent') =>
  ({ id, title: id, organisationName: '', state, deadlineAt, runId: null }) as InvitationCard;
const held = { id: 'h', state: 'held', open: true } as EnrolmentView;

describe('what waits for the visitor', () => {
  it('begins with the invitation that lapses first, then the second step, then a held place', () => {
    const waiting = whatWaits({
      me: me('to-set-up'),
      upcoming: [held],
      invitations: [
        invitation('late', '2026-12-02'),
        invitation('soon', '2026-12-01'),
        invitation('answered', '2026-11-30', 'accepted'),
      ],
      requests: [],
    });
    expect(waiting.map((one) => ('id' in one ? one.id : one.kind))).toEqual(['soon', 'late', 'second-factor', 'held']);
  });

  it('is nothing when nothing waits', () => {
    expect(
      whatWaits({ me: me('confirmed'), upcoming: [{ ...held, state: 'confirmed' }], invitations: [], requests: [] }),
    ).toEqual([]);
  });
});
