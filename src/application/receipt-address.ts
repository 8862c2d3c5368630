/** Where people look a receipt up: the path of its page and of what belongs to it. */
export const RECEIPT_PATH = '/bien-nhan';

/** `publicAddress`: `https://name`. */
export function receiptAddress(publicAddress: string, receiptId: string): string {
  return `${publicAddress}${RECEIPT_PATH}/${receiptId}`;
}
