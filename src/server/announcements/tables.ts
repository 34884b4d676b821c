/** `announcement_read` knows no PC, no time and no order: a ticket is drawn by a PC for one announcement and says nothing of either. */
export type AnnouncementTables = {
  readonly announcement: {
    readonly id: string;
    readonly organisation_id: string;
    readonly title: string;
    readonly text: string;
    readonly document_number: string | null;
    readonly file_name: string | null;
    readonly file_bytes: number | null;
    readonly valid_until: string | null;
    readonly written_at: Date;
    readonly withdrawn_at: Date | null;
  };
  /** In whose notices it stands; `document` is the copy there. */
  readonly announcement_copy: {
    readonly announcement_id: string;
    readonly organisation_id: string;
    readonly stream: string;
    readonly document: string;
  };
  readonly announcement_read: { readonly announcement_id: string; readonly ticket: string };
};
