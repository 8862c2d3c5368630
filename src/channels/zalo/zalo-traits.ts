import type { Beginning } from '../../application/leading-bytes.ts';
import type { ChannelPace, ChannelTraits } from '../../wording/traits.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const zaloTraits: ChannelTraits = {
  buttons: { most: 5, longestLabel: 100 },
  longestText: 2_000,
  edits: false,
  commandMenu: false,
};

/** 4,000 requests a minute for the whole app; some room is left for reads and refreshes. */
export const zaloPace: ChannelPace = { perAccount: 0, overallPerSecond: 60, mergesWaiting: true };

/** Characters in what a button carries. */
export const LONGEST_PAYLOAD = 1_000;

/** INF: the length that any approved template parameter should take; Zalo tells it per template. */
export const LONGEST_TEMPLATE_TEXT = 200;

/** INF: the one parameter that the template must have; the agency names it so when it applies for the template. */
export const TEMPLATE_TEXT_PARAMETER = 'noi_dung';

/** How long after the last interaction a message may be sent (ms): free, then for money (the price is M), then not. */
export const zaloWindows = { free: 48 * HOUR, billed: 7 * DAY };

/** M: both endpoints take the same body. Accounts of state agencies are refused on v3 with −235. */
export const zaloPaths = {
  message: { v3: '/v3.0/oa/message/cs', v2: '/v2.0/oa/message' },
  template: '/v3.0/oa/message/template',
  account: '/v2.0/oa/getoa',
  token: '/v4/oa/access_token',
  // M: both give lines of chats, at most ten a call.
  recentChats: '/v2.0/oa/listrecentchat',
  conversation: '/v2.0/oa/conversation',
} as const;

/** M: `oa_type` of `getoa`. */
export const zaloAccountTypes: Readonly<Record<string, string>> = {
  '2': 'doanh nghiệp',
  '4': 'cơ quan nhà nước',
};

interface UploadRules {
  readonly path: string;
  /** Where the answer names what was uploaded. */
  readonly handleIn: string;
  readonly mostBytes: number;
  /** Extensions, and what a file of that name begins with. */
  readonly kinds: ReadonlyMap<string, Beginning | null>;
}

/**
 * H: formats and limits; M: 5,000 uploads a month. Megabytes are counted by thousands, the smaller reading. M: CSV,
 * which one integrator leaves out; a refused file goes as a link.
 */
export const zaloUploads: { readonly image: UploadRules; readonly file: UploadRules } = {
  image: {
    path: '/v2.0/oa/upload/image',
    handleIn: 'attachment_id',
    mostBytes: 1_000_000,
    kinds: new Map([
      ['jpg', 'jpeg'],
      ['jpeg', 'jpeg'],
      ['png', 'png'],
    ]),
  },
  file: {
    path: '/v2.0/oa/upload/file',
    handleIn: 'token',
    mostBytes: 5_000_000,
    kinds: new Map([
      ['pdf', 'pdf'],
      ['doc', 'ole'],
      ['docx', 'zip'],
      ['csv', null],
    ]),
  },
};

/** How many times as long as another call an upload may take: 5 MB over a slow line. */
export const UPLOAD_PATIENCE = 4;

/** M: what a send answers when its upload has ended or was never there. */
export const UPLOAD_ENDED = -100;

/** Uploads whose handles are remembered. */
export const MOST_KEPT_UPLOADS = 1_000;

export const zaloTimes = {
  /** How long an answer may take. */
  answer: 10 * SECOND,
  /** M: an upload ends after 7 days; it is not used on its last one. */
  uploadKept: 6 * DAY,
  /** INF: how long the whole account waits after −32 or an exhausted rate header; no reset time is told. */
  rateHold: MINUTE,
  /** How long a message waits when Zalo could not be reached or a token is not at hand. */
  retry: 30 * SECOND,
  /** Assumed life of an access token where Zalo tells none. */
  tokenLife: 25 * HOUR,
  /** INF: a token refused so soon after it was issued is refused for another reason; another one would not help. */
  tokenTooYoung: MINUTE,
  /** Longest wait between two tries to refresh while Zalo cannot be reached. */
  longestRefreshWait: 10 * MINUTE,
  /** How often a fresh token and the silence of the webhook are looked after. */
  watch: 30 * MINUTE,
  /** INF: sent, and no event of any kind for so long: Zalo has probably unsubscribed the webhook. */
  silence: DAY,
  /** Ours: no event for so long, and the chats are read for messages that the webhook missed. */
  quiet: HOUR,
  /** The same alarm is not raised again sooner. */
  alarmAgain: DAY,
  /** INF: the ladder of redeliveries ends 1 h 50 min after the event; older events are replays. */
  oldestEvent: 2.5 * HOUR,
  /** INF: how far the clock of Zalo may be ahead of ours. */
  newestEvent: 15 * MINUTE,
} as const;

/** M: what Zalo remembers of chats. */
export const zaloHistory = {
  /** Most lines a call gives. */
  pageItems: 10,
  /** Ours: pages read at a time: of the list of chats, and of one chat. */
  chatPages: 10,
  conversationPages: 10,
  /** Ours: older messages have lost their moment (ms). */
  oldest: DAY,
  /** Ours: by how much two readings overlap, for messages under way between them (ms). */
  overlap: 15 * MINUTE,
  /** `src` of a line that the person wrote. */
  fromPerson: 1,
  /** INF: `message_id` of a line is the value that the webhook calls `msg_id`; so a message met twice is one. */
  messageId: 'msg_id',
  /** INF: kinds of lines, in small letters, and the events that would have told of them. */
  events: {
    text: 'user_send_text',
    photo: 'user_send_image',
    image: 'user_send_image',
    file: 'user_send_file',
    gif: 'user_send_gif',
    link: 'user_send_link',
    links: 'user_send_link',
    sticker: 'user_send_sticker',
    voice: 'user_send_audio',
    audio: 'user_send_audio',
    video: 'user_send_video',
    location: 'user_send_location',
  } as Readonly<Record<string, string>>,
} as const;

/** A pair is exchanged after this part of its life: 20 h of 25 h. */
export const REFRESH_AFTER = 0.8;

/** Bytes of one webhook body. Events are a few kilobytes. */
export const LARGEST_EVENT = 262_144;
