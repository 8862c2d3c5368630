import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';

/**
 * Everything this product knows of the limits of Telegram. H: official wording and agreeing code, or measured;
 * M: one dated report; L: one unofficial source; INF: our inference. One line each, so that one line changes it.
 */
export const telegramTraits: ChannelTraits = {
  buttons: {
    // L: no official number; 100 is said to work.
    most: 40,
    // Ours: what a phone still shows on one button.
    longestLabel: 64,
  },
  // H: 1 to 4096 characters after the marks are read.
  longestText: 4096,
  edits: true,
  commandMenu: true,
};

export const telegramPace: ChannelPace = {
  // H: not more than one message a second to one chat.
  perAccount: 1000,
  // H: about 30 a second over all; a margin stays for answers to taps.
  overallPerSecond: 25,
  mergesWaiting: false,
};

/**
 * H: at most 10 MB of a picture and 50 MB of a document; counted by thousands, the smaller reading. H: what sendPhoto
 * reads; it also limits sides and proportions, so a picture may be refused and is then sent as a document.
 */
export const telegramFiles = {
  photo: 10_000_000,
  document: 50_000_000,
  photoKinds: ['jpeg', 'png', 'webp'],
} as const;
/** H: characters of a caption after the marks are read. */
export const LONGEST_CAPTION = 1024;
/** Ours: how much longer a call may take for what it carries (ms per MB); 50 MB stay below a minute in all. */
export const UPLOAD_MS_PER_MEGABYTE = 500;

/** H: bytes of UTF-8 behind one button. */
export const CALLBACK_DATA_BYTES = 64;
/** Ours: labels up to this many characters stand up to three in a row. */
export const SHORT_LABEL = 14;
export const SHORT_LABELS_PER_ROW = 3;
/** Ours: a first line up to this many characters is set in bold, as the name of the card. */
export const HEADING_LENGTH = 120;

/** H: kinds of update to be sent at all; a former setting stays in force where none is named. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;
/** H: how long Telegram may hold a question for updates that has no answer yet (s). */
export const POLL_SECONDS = 50;
/** H: most updates in one answer. */
export const POLL_BATCH = 100;
/** Ours: how long nothing may have been received and kept before a human hears of it (ms). */
export const SILENCE_MS = 5 * 60_000;
/** Ours: pauses between attempts while Telegram or the store does not answer (ms); the last one repeats. */
export const RETRY_PAUSES_MS: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000];
/** Ours: how long one call may take (ms), and how long until the connection for it must stand. */
export const CALL_MS = 30_000;
export const CONNECT_MS = 10_000;
/** Ours: an idle connection is closed early, before Telegram or a router on the way closes it under a request (ms). */
export const IDLE_CONNECTION_MS = 5_000;
/** Ours: the next attempt after a connection that never stood, or an edit that is safe to repeat (ms). */
export const UNREACHED_RETRY_MS = 5_000;
/** H: where a 429 names no time (s). INF: it always does. */
export const FALLBACK_RETRY_AFTER_SECONDS = 5;
/** H: the largest file that Telegram hands to bots (bytes). */
export const DOWNLOAD_BYTES = 20 * 1024 * 1024;
/** Ours: how long the download of one file may take (ms), and how long until the next try. */
export const DOWNLOAD_MS = 120_000;
export const FETCH_RETRY_MS = 30_000;
/** Ours: an update is a few KiB; the largest body that the hook reads (bytes). */
export const HOOK_BODY_BYTES = 256 * 1024;
/** H: the ports on which Telegram calls a hook. */
export const HOOK_PORTS: readonly string[] = ['', '443', '80', '88', '8443'];

/** What a refusal of Telegram means for us. */
export type TelegramRefusal =
  | 'badToken'
  | 'throttled'
  | 'blocked'
  | 'chatMissing'
  | 'notModified'
  | 'notEditable'
  | 'unparsable'
  | 'tapTooOld'
  | 'otherPoller'
  | 'fileTooBig'
  | 'fileMissing'
  | 'fileLater';

/**
 * Telegram tells 400s apart only by their description, so it is matched here and nowhere else. The first line
 * that fits decides; a refusal that fits none is a message of ours that Telegram does not take.
 */
export const telegramRefusals: readonly {
  readonly code: number;
  readonly description?: RegExp;
  readonly means: TelegramRefusal;
}[] = [
  // H
  { code: 401, means: 'badToken' },
  // H: a token of the wrong shape is not found.
  { code: 404, means: 'badToken' },
  // H
  { code: 429, means: 'throttled' },
  // H: "bot was blocked by the user", "user is deactivated", "bot can't initiate conversation with a user".
  { code: 403, means: 'blocked' },
  // H
  { code: 409, means: 'otherPoller' },
  // H
  { code: 400, description: /message is not modified/i, means: 'notModified' },
  // H
  { code: 400, description: /message to edit not found|message can't be edited/i, means: 'notEditable' },
  // H: a picture or a document with a caption; its words cannot be taken over by a text.
  { code: 400, description: /there is no text in the message to edit/i, means: 'notEditable' },
  // M: an id of a message that cannot be one.
  { code: 400, description: /message_id_invalid|message identifier is not specified/i, means: 'notEditable' },
  // H
  { code: 400, description: /can't parse entities/i, means: 'unparsable' },
  // H
  { code: 400, description: /query is too old|query id is invalid/i, means: 'tapTooOld' },
  // H
  { code: 400, description: /file is too big/i, means: 'fileTooBig' },
  // INF: said of ids that Telegram itself has just given, so the second half of the sentence is what it means.
  { code: 400, description: /file is temporarily unavailable/i, means: 'fileLater' },
  // M
  { code: 400, description: /invalid file_id|wrong file_?id|file reference/i, means: 'fileMissing' },
  // H, and M for the last two.
  { code: 400, description: /chat not found|peer_id_invalid|user not found/i, means: 'chatMissing' },
];
