import type { OutboundContent } from '../../application/ports/messages.ts';
import { toNfc } from '../../domain/text.ts';
import type { ButtonSigner } from './button-payload.ts';
import {
  LONGEST_PAYLOAD,
  LONGEST_TEMPLATE_TEXT,
  TEMPLATE_TEXT_PARAMETER,
  zaloTraits,
} from './zalo-traits.ts';

type ComposeRefusal = 'emptyText' | 'textTooLong' | 'payloadTooLong';

export type Composition =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly refusal: { readonly name: ComposeRefusal } };

interface Button {
  readonly title: string;
  readonly type: 'oa.query.hide';
  readonly payload: string;
}

/**
 * The body of one consultation message, the same for both endpoints. The first five choices become buttons; where
 * there are more, the text numbers them all. Refuses a text that the wording layer should have split.
 */
export function composeMessage(person: string, content: OutboundContent, signer: ButtonSigner): Composition {
  const text = toNfc(content.text);
  if (text.trim() === '') return refused('emptyText');
  if (zaloTraits.longestText !== null && [...text].length > zaloTraits.longestText)
    return refused('textTooLong');
  const buttons = buttonsOf(person, content, signer);
  if (buttons.some(({ payload }) => payload.length > LONGEST_PAYLOAD)) return refused('payloadTooLong');
  return {
    ok: true,
    body: {
      recipient: { user_id: person },
      message:
        buttons.length === 0 ? { text } : { text, attachment: { type: 'template', payload: { buttons } } },
    },
  };
}

/** The body of a picture that was uploaded; what stands below it is cut to what a message takes. */
export function composePicture(person: string, words: string, attachmentId: string): Composition {
  const text = cut(toNfc(words), zaloTraits.longestText ?? Number.POSITIVE_INFINITY);
  if (text.trim() === '') return refused('emptyText');
  const elements = [{ media_type: 'image', attachment_id: attachmentId }];
  const attachment = { type: 'template', payload: { template_type: 'media', elements } };
  return { ok: true, body: { recipient: { user_id: person }, message: { text, attachment } } };
}

/** The body of a file that was uploaded; Zalo shows no words beside it. */
export function composeFile(person: string, token: string): Composition {
  const message = { attachment: { type: 'file', payload: { token } } };
  return { ok: true, body: { recipient: { user_id: person }, message } };
}

/** The body of a template message by user id; the text is cut to what a parameter takes. */
export function composeTemplate(person: string, text: string, templateId: string): Composition {
  const line = toNfc(text).replace(/\s+/g, ' ').trim();
  if (line === '') return refused('emptyText');
  return {
    ok: true,
    body: {
      user_id: person,
      template_id: templateId,
      template_data: { [TEMPLATE_TEXT_PARAMETER]: cut(line, LONGEST_TEMPLATE_TEXT) },
    },
  };
}

function buttonsOf(
  person: string,
  { card, choices }: OutboundContent,
  signer: ButtonSigner,
): readonly Button[] {
  const { buttons } = zaloTraits;
  if (buttons === null) return [];
  return choices.slice(0, buttons.most).map(({ choice, label }) => ({
    title: cut(toNfc(label), buttons.longestLabel),
    type: 'oa.query.hide',
    // Without a card there is nothing to be stale: the tap says what the person would have typed.
    payload: card === null ? choice : signer.payload(person, { card, choice }),
  }));
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** At most `most` code points, never through a visible character. */
function cut(text: string, most: number): string {
  if ([...text].length <= most) return text;
  let kept = '';
  let length = 1;
  for (const { segment } of graphemes.segment(text)) {
    length += [...segment].length;
    if (length > most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function refused(name: ComposeRefusal): Composition {
  return { ok: false, refusal: { name } };
}
