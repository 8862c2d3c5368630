import { waitingBubble } from './bubbles.js';

/** The messages on their way, shown under the transcript until they stand in it. */
export function createWaitingList(list, { onEdit, onDrop }) {
  const entries = new Map();

  function remove(item) {
    entries.get(item.key)?.bubble.remove();
    entries.delete(item.key);
  }

  function looksLike(item, text) {
    return [item.said.text, item.said.choice, item.shown].some((each) => each?.trim() === text.trim());
  }

  list.replaceChildren();
  return {
    remove,
    show(item) {
      const bubble = waitingBubble(item, {
        onEdit: () => {
          remove(item);
          onEdit(item);
        },
        onDrop: () => {
          remove(item);
          onDrop(item);
        },
      });
      const before = entries.get(item.key);
      if (before) before.bubble.replaceWith(bubble);
      else list.append(bubble);
      entries.set(item.key, { item, bubble });
    },
    /** The transcript's copy takes the place of the waiting one, whichever of stream and confirmation comes first. */
    hideTwin(text) {
      for (const { item, bubble } of entries.values()) {
        if (bubble.hidden || item.refusal !== undefined || !looksLike(item, text)) continue;
        bubble.hidden = true;
        return;
      }
    },
  };
}
