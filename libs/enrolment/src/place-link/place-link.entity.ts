import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn } from '../columns';

/** The link that mails about a held place carry. The token follows from the nonce, the server's key and the address. */
@Entity('enrolment_place_link')
@Index('ux_enrolment_place_link_token', ['tokenHash'], { unique: true })
export class PlaceLink {
  @PrimaryColumn({ ...idColumn, name: 'enrolment_id' }) enrolmentId: string;
  @Column({ type: 'varchar', length: '64', charset: 'ascii', collation: 'ascii_bin', name: 'nonce' }) nonce: string;
  @Column({ type: 'varchar', length: '64', charset: 'ascii', collation: 'ascii_bin', name: 'token_hash' })
  tokenHash: string;
  @Column({ ...instantColumn, name: 'created_at' }) createdAt: Date;
}
