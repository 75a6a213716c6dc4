import Ban from '@lucide/svelte/icons/ban';
import Bell from '@lucide/svelte/icons/bell';
import Check from '@lucide/svelte/icons/check';
import CircleDashed from '@lucide/svelte/icons/circle-dashed';
import Hourglass from '@lucide/svelte/icons/hourglass';
import MailX from '@lucide/svelte/icons/mail-x';
import PencilLine from '@lucide/svelte/icons/pencil-line';
import Search from '@lucide/svelte/icons/search';
import Send from '@lucide/svelte/icons/send';
import TimerOff from '@lucide/svelte/icons/timer-off';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Undo2 from '@lucide/svelte/icons/undo-2';
import X from '@lucide/svelte/icons/x';
import type { EnrolmentState, InvitationState, RequestState, RunState } from '@onderling/contracts';

/** One colour and one sign per state; the word comes from messages/common. */
type Tone = '' | 'wait' | 'act' | 'yes' | 'done' | 'fail';
type Look = { tone: Tone; icon: typeof Check };
const look = (tone: Tone, icon: typeof Check): Look => ({ tone, icon });

export const stateLooks = {
  enrolment: {
    held: look('act', Bell),
    requested: look('', CircleDashed),
    waiting: look('wait', Hourglass),
    offered: look('act', Bell),
    confirmed: look('yes', Check),
    cancelled: look('', X),
  } satisfies Record<EnrolmentState, Look>,
  run: {
    concept: look('', PencilLine),
    active: look('yes', Check),
    cancelled: look('fail', Ban),
    finished: look('done', Check),
  } satisfies Record<RunState, Look>,
  invitation: {
    created: look('', PencilLine),
    sent: look('wait', Send),
    undeliverable: look('fail', MailX),
    accepted: look('yes', Check),
    declined: look('', X),
    expired: look('', TimerOff),
    withdrawn: look('', Undo2),
    'called-off': look('fail', Ban),
  } satisfies Record<InvitationState, Look>,
  request: {
    draft: look('', PencilLine),
    ranking: look('wait', Search),
    inviting: look('wait', Send),
    matched: look('yes', Check),
    unmatched: look('act', Bell),
    'needs-attention': look('fail', TriangleAlert),
    withdrawn: look('', Undo2),
  } satisfies Record<RequestState, Look>,
};
export type StateKind = keyof typeof stateLooks;
