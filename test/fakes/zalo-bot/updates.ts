/** What the platform posts: `date` in milliseconds, ids of hexadecimal digits. */
export function textUpdate(given: { id: string; chat: string; text: string; date: number }): object {
  return { event_name: 'message.text.received', message: { ...messageOf(given), text: given.text } };
}

/** A picture, a sticker, a voice, or something the platform does not hand to bots. */
export function otherUpdate(
  kind: 'image' | 'sticker' | 'voice' | 'unsupported',
  given: { id: string; chat: string; date: number },
): object {
  const more =
    kind === 'image' ? { photo_url: 'https://photo.example.vn/1.jpg', caption: 'Ảnh niêm yết' } : {};
  return { event_name: `message.${kind}.received`, message: { ...messageOf(given), ...more } };
}

/** Said in a group, with the bot mentioned. */
export function groupUpdate(given: {
  id: string;
  chat: string;
  text: string;
  date: number;
  by: string;
}): object {
  const message = messageOf(given);
  return {
    event_name: 'message.text.received',
    message: {
      ...message,
      from: { ...message.from, id: given.by },
      chat: { id: given.chat, chat_type: 'GROUP' },
      text: given.text,
    },
  };
}

function messageOf({ id, chat, date }: { id: string; chat: string; date: number }) {
  return {
    message_id: id,
    date,
    from: { id: chat, display_name: 'Cán bộ thử', is_bot: false },
    chat: { id: chat, chat_type: 'PRIVATE' },
  };
}
