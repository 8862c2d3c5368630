/** An official in a unit of one campaign. */
export interface MemberPlace {
  readonly officialId: string;
  readonly unitId: string;
  readonly campaignId: string;
}

/** Somebody whom a colleague brought in (đề nghị thêm cán bộ). */
export interface NewMember extends MemberPlace {
  readonly name: string;
  readonly role: 'scorer' | 'head';
  readonly status: 'active' | 'pending';
}
