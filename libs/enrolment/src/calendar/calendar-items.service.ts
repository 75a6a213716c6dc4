import { Injectable } from '@nestjs/common';
import { Clock, newId, Outbox, type Tx } from '@onderling/platform';
import { In } from 'typeorm';
import { CalendarItem, type CalendarRole } from './calendar-item.entity';
import { nextStep } from './calendar.rules';

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

  /** Puts each session into each person's calendar: for the first time, or again after a cancellation. */
  async request(
    tx: Tx,
    sessionIds: readonly string[],
    people: readonly { personId: string; role: CalendarRole }[],
  ): Promise<void> {
    const before = await this.find(
      tx,
      sessionIds,
      people.map(({ personId }) => personId),
    );
    const pairs = sessionIds.flatMap((sessionId) => people.map((person) => ({ sessionId, ...person })));
    const items = pairs.flatMap(({ sessionId, personId, role }) => {
      const known = before.find((item) => item.sessionId === sessionId && item.personId === personId);
      return this.changed({ id: known?.id ?? newId(), sessionId, personId, role }, known, 'request');
    });
    await this.write(tx, items);
  }

  /** Tells everybody who has the session in their calendar that it has another time or place. */
  async move(tx: Tx, sessionId: string): Promise<void> {
    const items = await this.find(tx, [sessionId]);
    await this.write(
      tx,
      items.flatMap((item) => this.changed(item, item, 'move')),
    );
  }

  /** Takes sessions out of these people's calendars, or out of everybody's. */
  async cancel(tx: Tx, sessionIds: readonly string[], personIds?: readonly string[]): Promise<void> {
    const items = await this.find(tx, sessionIds, personIds);
    await this.write(
      tx,
      items.flatMap((item) => this.changed(item, item, 'cancel')),
    );
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

  private async write(tx: Tx, items: CalendarItem[]): Promise<void> {
    if (items.length === 0) return;
    await tx.upsert(CalendarItem, items, ['id']);
    for (const { id, personId, state, sequence } of items) {
      const kind = state === 'active' ? 'calendar-request' : 'calendar-cancel';
      await this.outbox.add(tx, 'send-mail', { kind, subjectId: id, recipientId: personId, version: sequence });
    }
  }
}
