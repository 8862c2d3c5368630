import type { FakeClock } from './clock.ts';

export type ZaloEventBody = Readonly<Record<string, unknown>>;

/** Writes webhook events in the platform's shapes: every id, time and size a string. */
export interface EventWriter {
  text(person: string, text: string): ZaloEventBody;
  /** A message with an attachment: `user_send_image`, `user_send_file`, `user_send_location`, … */
  attachment(person: string, kind: string, payload: object): ZaloEventBody;
  inGroup(person: string, text: string): ZaloEventBody;
  follow(person: string): ZaloEventBody;
  unfollow(person: string): ZaloEventBody;
  submitInfo(person: string, info: object): ZaloEventBody;
  withdraw(person: string): ZaloEventBody;
  clickChatNow(person: string): ZaloEventBody;
  seen(person: string, messageId: string): ZaloEventBody;
  echo(person: string, messageId: string, text: string): ZaloEventBody;
  other(person: string, name: string): ZaloEventBody;
}

export function createEventWriter(appId: string, oaId: string, clock: FakeClock): EventWriter {
  let count = 0;
  const messageId = () => {
    count += 1;
    return `96d3cdf3af150${String(count).padStart(8, '0')}`;
  };
  const head = (name: string) => ({ app_id: appId, event_name: name, timestamp: String(clock.now()) });
  const fromPerson = (person: string, name: string) => ({
    ...head(name),
    sender: { id: person },
    recipient: { id: oaId },
    user_id_by_app: `1${person}`,
  });
  const following = (person: string, name: string) => ({
    ...head(name),
    oa_id: oaId,
    follower: { id: person },
    source: 'oa_profile',
  });
  return {
    text: (person, text) => ({
      ...fromPerson(person, 'user_send_text'),
      message: { text, msg_id: messageId() },
    }),
    attachment: (person, kind, payload) => ({
      ...fromPerson(person, `user_send_${kind}`),
      message: { msg_id: messageId(), attachments: [{ type: kind, payload }] },
    }),
    inGroup: (person, text) => ({
      ...fromPerson(person, 'user_send_group_text'),
      recipient: { id: 'f414c8f76fa586fbdfb4' },
      message: { text, msg_id: messageId() },
    }),
    follow: (person) => following(person, 'follow'),
    unfollow: (person) => following(person, 'unfollow'),
    submitInfo: (person, info) => ({ ...fromPerson(person, 'user_submit_info'), info }),
    withdraw: (person) => fromPerson(person, 'user_withdraw'),
    clickChatNow: (person) => ({ ...head('user_click_chatnow'), oa_id: oaId, user_id: person }),
    seen: (person, id) => ({ ...fromPerson(person, 'user_seen_message'), message: { msg_ids: [id] } }),
    echo: (person, id, text) => ({
      ...head('oa_send_text'),
      sender: { id: oaId },
      recipient: { id: person },
      message: { msg_id: id, text },
    }),
    other: (person, name) => fromPerson(person, name),
  };
}
