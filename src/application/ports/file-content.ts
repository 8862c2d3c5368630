/**
 * What asking for the bytes of a file brings. `tooLarge`: making it takes more time or memory than one file may, or
 * more bytes than anybody could be sent. `outdated`: a picture is not kept any more, and asking anew brings another. Null: nobody has it any more.
 */
export type FileContent = Uint8Array | 'tooLarge' | 'outdated' | null;

/** `notYet`: it is being made, and whoever asks again later gets it. */
export type FileSoon = FileContent | 'notYet';
