/** What keys of notices begin with that remind an appraiser by hand. */
export const APPRAISER_REMINDER = 'appraiser-reminder';
