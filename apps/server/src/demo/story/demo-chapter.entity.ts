import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A part of the story that stands in the database, written in the transaction that put it there. */
@Entity('demo_chapter')
export class DemoChapter {
  @PrimaryColumn({ name: 'name', type: 'varchar', length: '80', charset: 'ascii', collation: 'ascii_bin' })
  name: string;
  /** The day from which all days of the story count, the same in every chapter. */
  @Column({ name: 'day', type: 'date' }) day: string;
  /** The row that this chapter put there, if it is one: what the story goes on with later, whatever people call theirs. */
  @Column({
    name: 'subject_id',
    type: 'varchar',
    length: '36',
    charset: 'ascii',
    collation: 'ascii_bin',
    nullable: true,
  })
  subjectId: string | null;
  @Column({ name: 'told_at', type: 'datetime', precision: 6 }) toldAt: Date;
}
