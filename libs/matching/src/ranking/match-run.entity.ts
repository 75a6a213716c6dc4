import type { Candidate, ExclusionCode } from '@onderling/match-engine';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RequestRemedy, WhatIf } from './what-if.rules';

const id = { type: 'varchar', length: 36, charset: 'ascii', collation: 'ascii_bin' } as const;
const json = {
  to: (value: unknown) => JSON.stringify(value),
  from: (text: string | null) => (text === null ? null : (JSON.parse(text) as unknown)),
};

/** What one ranking found and why: kept as it was, so that it can be explained months later. */
@Entity('matching_match_run')
@Index('uq_matching_match_run_round', ['requestId', 'round'], { unique: true })
@Index('ix_matching_match_run_ranked', ['rankedAt', 'requestId'])
export class MatchRun {
  @PrimaryColumn(id) id: string;
  @Column({ name: 'request_id', ...id }) requestId: string;
  @Column({ type: 'int' }) round: number;
  @Column({ name: 'engine_version', type: 'varchar', length: 20 }) engineVersion: string;
  @Column({ name: 'policy_name', type: 'varchar', length: 60 }) policyName: string;
  @Column({ name: 'policy_version', type: 'int' }) policyVersion: number;
  @Column({ name: 'input_hash', type: 'varchar', length: 64, charset: 'ascii', collation: 'ascii_bin' })
  inputHash: string;
  @Column({ name: 'trainers_seen', type: 'int' }) trainersSeen: number;
  /** The shortlist, best first, with every reason. */
  @Column({ type: 'mediumtext', transformer: json }) candidates: Candidate[];
  @Column({ type: 'text', transformer: json }) excluded: Partial<Record<ExclusionCode, number>>;
  /** By trainer id, what would bring somebody further up. Null in rankings from before this was kept. */
  @Column({ name: 'what_ifs', type: 'text', nullable: true, transformer: json })
  whatIfs: Readonly<Record<string, WhatIf>> | null;
  /** What to ask otherwise when nobody can. */
  @Column({ type: 'text', nullable: true, transformer: json }) remedies: readonly RequestRemedy[] | null;
  @Column({ name: 'ranked_at', type: 'datetime', precision: 6 }) rankedAt: Date;
}
