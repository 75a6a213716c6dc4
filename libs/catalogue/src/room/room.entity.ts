import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, text } from '../columns';

/** A building in which a body lends rooms to colleagues of other bodies. */
@Entity('catalogue_venue')
export class Venue {
  @PrimaryColumn(idColumn) id: string;
  @Index('ix_catalogue_venue_organisation')
  @Column({ ...idColumn, name: 'organisation_id' })
  organisationId: string;
  @Column(text(160)) name: string;
  @Column(text(300)) address: string;
  /** Town. */
  @Column(text(100)) place: string;
  @Column({ type: 'double', nullable: true }) latitude: number | null;
  @Column({ type: 'double', nullable: true }) longitude: number | null;
  /** How one gets in: entrance, identity card, step-free access. */
  @Column({ type: 'text', name: 'access_note', nullable: true }) accessNote: string | null;
  @Column({ ...instantColumn, name: 'created_at' }) createdAt: Date;
  @Column({ type: 'int' }) version: number;
}

@Entity('catalogue_room')
export class Room {
  @PrimaryColumn(idColumn) id: string;
  @Index('ix_catalogue_room_venue')
  @Column({ ...idColumn, name: 'venue_id' })
  venueId: string;
  @Column(text(120)) name: string;
  @Column({ type: 'int' }) capacity: number;
  @Column({ type: 'simple-json' }) equipment: string[];
  @Column({ ...instantColumn, name: 'created_at' }) createdAt: Date;
  @Column({ type: 'int' }) version: number;
}
