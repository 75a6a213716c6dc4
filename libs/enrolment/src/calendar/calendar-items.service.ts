import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { CalendarItem, type CalendarRole } from './calendar-item.entity';
import { nextStep, stands } from './calendar.rules';

export interface CalendarPerson {
  readonly personId: string;
  readonly role: CalendarRole;
}

/**
 * What each person's calendar should say. Each change raises the item's sequence and notes one mail for it in the same
 * transaction; the caller holds the run's lock, so sequences of one item rise one by one.
 */
@Injectable()
export class CalendarItems {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Puts each session into each person's calendar: for the first time, again after a cancellation, or in another role. */
  async request(tx: Tx, sessionIds: readonly string[], people: readonly CalendarPerson[]): Promise<void> {
    await this.tell(tx, await this.requested(tx, sessionIds, people));
  }

  /** The same without mails, for what people know already; later changes reach their calendars all the same. */
  async remember(tx: Tx, sessionIds: readonly string[], people: readonly CalendarPerson[]): Promise<void> {
    await this.store(tx, await this.requested(tx, sessionIds, people));
  }

  /** Tells everybody who has the session in their calendar that it has another time or place. */
  async move(tx: Tx, sessionId: string): Promise<void> {
    const items = await this.find(tx, [sessionId]);
    await this.tell(
      tx,
      items.flatMap((item) => this.changed(item, item, 'move')),
    );
  }

  /** Takes sessions out of these people's calendars, or out of everybody's. */
  async cancel(tx: Tx, sessionIds: readonly string[], personIds?: readonly string[]): Promise<void> {
    const items = await this.find(tx, sessionIds, personIds);
    await this.tell(
      tx,
      items.flatMap((item) => this.changed(item, item, 'cancel')),
    );
  }

  private async requested(
    tx: Tx,
    sessionIds: readonly string[],
    people: readonly CalendarPerson[],
  ): Promise<CalendarItem[]> {
    const personIds = people.map(({ personId }) => personId);
    const before = new Map((await this.find(tx, sessionIds, personIds)).map((item) => [pairOf(item), item]));
    const pairs = sessionIds.flatMap((sessionId) => people.map((person) => ({ sessionId, ...person })));
    return pairs.flatMap((pair) => {
      const known = before.get(pairOf(pair));
      if (stands(known, pair.role)) return [];
      return this.changed({ id: known?.id ?? newId(), ...pair }, known, 'request');
    });
  }

  private changed(
    item: Pick<CalendarItem, 'id' | 'sessionId' | 'personId' | 'role'>,
    before: CalendarItem | undefined,
    change: 'request' | 'move' | 'cancel',
  ): CalendarItem[] {
    const step = nextStep(before, change);
    return step ? [{ ...item, ...step, changedAt: this.clock.now() }] : [];
  }

  private async find(tx: Tx, sessionIds: readonly string[], personIds?: readonly string[]): Promise<CalendarItem[]> {
    if (sessionIds.length === 0 || personIds?.length === 0) return [];
    return tx.find(CalendarItem, {
      where: { sessionId: In([...sessionIds]), ...(personIds ? { personId: In([...personIds]) } : {}) },
      order: { id: 'ASC' },
    });
  }

  private async store(tx: Tx, items: CalendarItem[]): Promise<void> {
    if (items.length > 0) await tx.upsert(CalendarItem, items, ['id']);
  }

  private async tell(tx: Tx, items: CalendarItem[]): Promise<void> {
    await this.store(tx, items);
    for (const { id, personId, state, sequence } of items) {
      const kind = state === 'active' ? 'calendar-request' : 'calendar-cancel';
      await this.outbox.add(tx, 'send-mail', { kind, subjectId: id, recipientId: personId, version: sequence });
    }
  }
}

const pairOf = ({ sessionId, personId }: { sessionId: string; personId: string }): string => `${sessionId} ${personId}`;
