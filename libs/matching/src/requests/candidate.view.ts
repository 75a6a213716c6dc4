import type { CandidateView, RequestView } from '@onderling/contracts';
import type { People } from '@onderling/identity';
import type { Invitation } from '../invitations/invitation.entity';
import type { MatchRun } from '../ranking/match-run.entity';

export type Lines = Awaited<ReturnType<People['getLines']>>;

/** Everybody on the latest shortlist, and whoever was asked in an earlier round; in the order of the rounds, best first. */
export function candidatesOf(
  matchRuns: readonly MatchRun[],
  invitations: readonly Invitation[],
  lines: Lines,
): CandidateView[] {
  const byTrainer = new Map(invitations.map((invitation) => [invitation.trainerId, invitation]));
  const latest = matchRuns.at(-1);
  // Who was on two shortlists before being asked stands only in the round that asked them.
  const seen = matchRuns
    .flatMap((run) => run.candidates.map((candidate) => ({ ...candidate, runId: run.id, latest: run === latest })))
    .filter((candidate) => candidate.latest || byTrainer.get(candidate.trainer)?.matchRunId === candidate.runId);
  return seen
    .filter((candidate) => lines.has(candidate.trainer))
    .map((candidate, index) => {
      const invitation = byTrainer.get(candidate.trainer);
      return {
        rank: index + 1,
        person: lineOf(lines, candidate.trainer),
        reasons: candidate.reasons.map(({ code, value, detail }) => ({ code, value, detail: { ...detail } })),
        whatIf: (candidate.latest && latest?.whatIfs?.[candidate.trainer]) || null,
        invitation: invitation ? invitationOf(invitation) : null,
      } as CandidateView;
    });
}

function invitationOf(invitation: Invitation): NonNullable<CandidateView['invitation']> {
  return {
    id: invitation.id,
    state: invitation.state,
    sentAt: invitation.sentAt?.toISOString() ?? null,
    deadlineAt: invitation.deadlineAt?.toISOString() ?? null,
    answeredAt: invitation.answeredAt?.toISOString() ?? null,
  };
}

export function whoIs(lines: Lines, personId: string): { personName: string; organisationName: string } {
  const { name, organisationName } = lineOf(lines, personId);
  return { personName: name, organisationName };
}

export function lineOf(lines: Lines, personId: string): RequestView['requester'] {
  const line = lines.get(personId);
  if (!line) throw new Error(`No person ${personId} for this request`);
  return line;
}
