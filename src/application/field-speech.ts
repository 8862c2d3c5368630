/** Where something is said without looking who it is: in the language and the time of the field. */
export const fieldSpeech = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;
