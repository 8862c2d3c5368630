import type { Intent } from '../intent.ts';
import { type PhraseRow, row } from './row.ts';

type Step = Extract<Intent, { kind: 'sendingStep' }>['step'];

const toStep = (step: Step, whole: string): PhraseRow => row({ kind: 'sendingStep', step }, { whole });

/** Steps around sending off, each by its own name. They change something, so they are never read out of a sentence. */
export const SENDING_STEP_ROWS: readonly PhraseRow[] = [
  toStep(
    'signedReport',
    `bao cao co chu ky | bao cao da ky | bao cao ky | gui bao cao da ky | gui bao cao co chu ky | nop bao cao da ky | nop bao cao co chu ky | tai len bao cao da ky | gui ban ky | gui ban da ky | ban ky | ban scan co chu ky | signed report`,
  ),
  toStep(
    'askSubmit',
    `gui phieu | gui phieu di | gui phieu tu cham | gui phieu cham | gui phieu tu cham di | gui chinh thuc | send the scorecard`,
  ),
  toStep(
    'receipt',
    `bien nhan | xem bien nhan | bien nhan gui | gui lai bien nhan | tai bien nhan | receipt`,
  ),
  toStep(
    'askWithdraw',
    `rut phieu | rut phieu ve | rut lai phieu | rut lai phieu da gui | rut lai phieu cham | rut lai phieu tu cham | withdraw | take it back`,
  ),
  toStep(
    'waitingReopenings',
    `rut de nghi | rut de nghi mo lai | rut lai de nghi | rut lai de nghi mo lai | xin rut de nghi | xin rut de nghi mo lai | huy de nghi | huy de nghi mo lai | bo de nghi mo lai
      | rut yeu cau mo lai | huy yeu cau mo lai | huy xin mo lai | thoi xin mo lai | khong xin mo lai nua | khong can mo lai nua | khong xin mo nua | de nghi dang cho | withdraw the request | withdraw request`,
  ),
];
